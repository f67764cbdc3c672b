namespace BotSuite.Bot.Memory;

/// <summary>What is told of a request that was taken, for the description of the API.</summary>
/// <param name="Index">The index; empty where the request named none.</param>
/// <param name="DocumentId">The document; absent where the request was about an index.</param>
/// <param name="Message">A sentence.</param>
internal sealed record UploadAccepted(string Index, string? DocumentId, string Message);
