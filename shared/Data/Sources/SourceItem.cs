namespace BotSuite.Data.Sources;

/// <summary>
/// One piece of a source that is fetched and read as a whole: a file, a page, an entry of a feed, a table. What it says is in
/// its documents; this row carries it through the steps of the pipeline, and remembers how to ask whether it has changed.
/// </summary>
public sealed class SourceItem
{
    /// <summary>Identifies the piece.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The source.</summary>
    public Guid SourceId { get; set; }

    /// <summary>The piece's own name in its source, at most 400 characters; unique with its source.</summary>
    public required string Key { get; set; }

    /// <summary>What several pieces have in common that came together, such as a document of several files; at most 400 characters, null for none.</summary>
    public string? GroupKey { get; set; }

    /// <summary>Where it is fetched from: a path or an address; null where its bytes were handed over.</summary>
    public string? Location { get; set; }

    /// <summary>The run that found it last.</summary>
    public Guid? RunId { get; set; }

    /// <summary>What has to be done next; of a piece that failed or was left out, the step in which it was.</summary>
    public IngestionStep Step { get; set; }

    /// <summary>Whether somebody has to do it.</summary>
    public SourceItemState State { get; set; }

    /// <summary>Why it failed or was skipped, or what went wrong the last time, in a sentence for the editor; null where nothing did.</summary>
    public string? Reason { get; set; }

    /// <summary>How often the present step has been tried.</summary>
    public int Attempts { get; set; }

    /// <summary>The step is not tried again before this moment, in UTC; null for at once.</summary>
    public DateTime? NotBefore { get; set; }

    /// <summary>Until when (UTC) the worker named in <see cref="LeaseOwner"/> is at the step; others may take it afterwards.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>The worker, at most 256 characters; null where none is.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>The bytes fetched last (<see cref="StoredFile.Hash"/>); null until then.</summary>
    public string? FileHash { get; set; }

    /// <summary>
    /// SHA-256 of all that the stored documents were made of (<see cref="FileHash"/>, name, facts from outside, domain, readers), 64
    /// lower-case hexadecimal digits: where it would come out the same, nothing has to be read. Null where something failed.
    /// </summary>
    public string? ReadFileHash { get; set; }

    /// <summary>The file's name, at most 260 characters; its ending tells which reader reads it.</summary>
    public string? FileName { get; set; }

    /// <summary>The media type, at most 255 characters; null where unknown.</summary>
    public string? MediaType { get; set; }

    /// <summary>The address after redirects; null where it was not fetched from one.</summary>
    public string? Url { get; set; }

    /// <summary>The entity tag to ask with next time, at most 256 characters; null where none was given.</summary>
    public string? EntityTag { get; set; }

    /// <summary>The time of change that the other side told, in UTC; null where none was given.</summary>
    public DateTime? LastModified { get; set; }

    /// <summary>What is said of the documents from outside (tags, dates, terms), as JSON; null for nothing.</summary>
    public string? FactsJson { get; set; }

    /// <summary>What the reading step made, compressed, until it is stored; null otherwise.</summary>
    public byte[]? ReadContent { get; set; }

    /// <summary>How many documents the piece holds; null until it has been read.</summary>
    public int? DocumentCount { get; set; }

    /// <summary>How many entries of the piece, readable or not, have been stored so far: where an interrupted reading goes on.</summary>
    public int DocumentsDone { get; set; }

    /// <summary>When it was found first, in UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When its state changed last, in UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Revision { get; set; }
}
