namespace BotSuite.BotFramework.Connector;

/// <summary>A call that outlives the connection it went by. It holds no credentials.</summary>
/// <param name="Method">The method.</param>
/// <param name="RequestUri">The whole address.</param>
/// <param name="Content">The body as text; null when there was none. It holds what people wrote: do not log it.</param>
public sealed record HttpRequestMessageWrapper(HttpMethod Method, Uri RequestUri, string? Content)
{
    /// <summary>The method and the address, without the body.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Method} {RequestUri}";
}
