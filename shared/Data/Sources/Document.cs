namespace BotSuite.Data.Sources;

/// <summary>One document of a source. What it says is in its versions, which never change; this row says which one counts.</summary>
public sealed class Document
{
    /// <summary>Identifies the document.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The source that the document was read from.</summary>
    public Guid SourceId { get; set; }

    /// <summary>The source that the document was read from.</summary>
    public Source? Source { get; set; }

    /// <summary>The piece of the source that the document was read from; null where it was not read by the pipeline.</summary>
    public Guid? ItemId { get; set; }

    /// <summary>The index that the document is searched in; equals its source's.</summary>
    public required string Index { get; set; }

    /// <summary>The document's own name in its source (an entry id, a relative path), at most 400 characters; unique with its source.</summary>
    public required string Key { get; set; }

    /// <summary>The version that answers are made of; null until the first one is complete.</summary>
    public Guid? CurrentVersionId { get; set; }

    /// <summary>When the document was first read, in UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The tombstone: from this moment (UTC) on nothing is quoted from the document; null while it lives.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Revision { get; set; }

    /// <summary>Everything that the document has ever said, oldest first by <see cref="DocumentVersion.Number"/>.</summary>
    public List<DocumentVersion> Versions { get; } = [];
}
