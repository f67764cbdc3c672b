namespace BotSuite.Knowledge.Memory;

/// <summary>The arguments of one request.</summary>
/// <param name="args">The arguments; null for none.</param>
public sealed class RequestContext(IDictionary<string, object?>? args = null) : IContext
{
    /// <inheritdoc />
    public IDictionary<string, object?> Arguments { get; set; } = args ?? new Dictionary<string, object?>();
}
