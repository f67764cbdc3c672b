namespace BotSuite.Knowledge.Memory;

/// <summary>What travels with a request and overrides settings for it. <see cref="Constants.CustomContext"/> names what is heeded; the rest is not looked at.</summary>
public interface IContext
{
    /// <summary>The arguments by name.</summary>
    IDictionary<string, object?> Arguments { get; set; }
}
