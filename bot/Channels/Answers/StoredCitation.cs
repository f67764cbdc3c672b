namespace BotSuite.Bot.Channels.Answers;

/// <summary>A source of a stored answer.</summary>
/// <param name="Number">The number in the answer, from 1.</param>
/// <param name="Title">The document's title; null where the document has been purged.</param>
/// <param name="VersionId">The version quoted.</param>
/// <param name="Url">The page that shows the quoted words in their document.</param>
public sealed record StoredCitation(int Number, string? Title, Guid VersionId, string Url);
