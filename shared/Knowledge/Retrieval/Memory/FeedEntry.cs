namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>A line of the change feed.</summary>
internal sealed record FeedEntry(long Sequence, Guid DocumentId);
