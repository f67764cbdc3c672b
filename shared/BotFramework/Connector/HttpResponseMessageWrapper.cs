using System.Net;

namespace BotSuite.BotFramework.Connector;

/// <summary>An answer that outlives the connection it came by.</summary>
/// <param name="StatusCode">The status.</param>
/// <param name="ReasonPhrase">The words beside the status.</param>
/// <param name="Headers">The headers, names in any case.</param>
/// <param name="Content">The body as text, at most 64 KB of it.</param>
public sealed record HttpResponseMessageWrapper(
    HttpStatusCode StatusCode, string? ReasonPhrase, IReadOnlyDictionary<string, IReadOnlyList<string>> Headers, string Content);
