namespace BotSuite.Data.Sources;

/// <summary>A line of the change feed that every process follows to keep its search index true.</summary>
public sealed class DocumentChange
{
    /// <summary>
    /// Stands for a document in lines that tell of the index itself: its synonyms, its calibration or its model changed. Saving one of
    /// those adds the line.
    /// </summary>
    public static readonly Guid OfIndex = Guid.Empty;

    /// <summary>
    /// Grows with every change; gaps are normal. Set by the database when the line is inserted, not when it is committed: on SQL
    /// Server and PostgreSQL a smaller number can appear after a larger one, so a follower looks for skipped numbers again.
    /// </summary>
    public long Sequence { get; set; }

    /// <summary>The index that changed.</summary>
    public required string Index { get; set; }

    /// <summary>The document whose current version or tombstone changed, or <see cref="OfIndex"/>.</summary>
    public Guid DocumentId { get; set; }

    /// <summary>When the change was committed, in UTC.</summary>
    public DateTime At { get; set; }
}
