namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>A line of the change feed.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="DocumentId">The document that changed.</param>
/// <param name="At">When, in UTC.</param>
internal sealed record FeedEntry(long Sequence, Guid DocumentId, DateTime At);
