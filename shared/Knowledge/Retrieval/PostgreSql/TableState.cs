using BotSuite.Knowledge.Retrieval.Memory;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>How far the search tables are true to the store.</summary>
/// <param name="Position">How far the change feed has been followed; null before the first load has begun.</param>
/// <param name="HeadDocument">The document that the feed's line at the head tells of, by which a store is known again; null where there was no line.</param>
/// <param name="LoadedTo">The last document of the first load so far; null before the first one.</param>
/// <param name="IsComplete">Whether the first load is through.</param>
/// <param name="Vectors">The vectors that the tables hold; null for words alone.</param>
internal sealed record TableState(FeedPosition? Position, Guid? HeadDocument, Guid? LoadedTo, bool IsComplete, VectorTable? Vectors)
{
    /// <summary>Tables that hold nothing yet.</summary>
    public TableState Emptied => new(null, null, null, false, Vectors);

    /// <summary>Whether nothing can be missing that the feed has told of up to a line.</summary>
    public bool IsAt(long head) => IsComplete && Position is { MissingNumbers.Count: 0 } position && position.Head == head;
}
