namespace BotSuite.Data.Sources;

/// <summary>Where approved knowledge comes from: an uploaded file, a folder, a web site, a built-in sample.</summary>
public sealed class Source
{
    /// <summary>Identifies the source; version 7, so that ids sort by the time they were made.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The index that the source's documents are searched in, at most 64 characters.</summary>
    public required string Index { get; set; }

    /// <summary>The name that people see, at most 200 characters; unique within its index among living sources.</summary>
    public required string Name { get; set; }

    /// <summary>What kind of place the documents are read from.</summary>
    public SourceKind Kind { get; set; }

    /// <summary>Where the documents are read from (a file name, an address), or null where there is no such place.</summary>
    public string? Location { get; set; }

    /// <summary>The domain whose guardrails and disclaimers apply: <c>customer</c>, <c>legal</c>, <c>medical</c> or the organisation's own; at most 64 characters.</summary>
    public required string Domain { get; set; }

    /// <summary>What the last import left behind.</summary>
    public SourceState State { get; set; }

    /// <summary>Why <see cref="State"/> is <see cref="SourceState.Failed"/>, in a sentence for the editor; null otherwise.</summary>
    public string? StateReason { get; set; }

    /// <summary>How the source is read, as JSON that the fetcher of its <see cref="Kind"/> understands (depth, rate, what to leave out); null for its defaults.</summary>
    public string? SettingsJson { get; set; }

    /// <summary>When the source is read again by itself: a cron expression of five fields, in UTC, at most 128 characters; null for only when somebody asks.</summary>
    public string? Schedule { get; set; }

    /// <summary>When <see cref="Schedule"/> comes round next, in UTC; null where there is no schedule.</summary>
    public DateTime? NextRunAt { get; set; }

    /// <summary>When the source was made, in UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the source was last read to its end, in UTC; null until then.</summary>
    public DateTime? LastReadAt { get; set; }

    /// <summary>The tombstone: when the source was deleted, in UTC; null while it lives.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>Concurrency token: changes with every save, so that two editors cannot overwrite each other unseen.</summary>
    public Guid Revision { get; set; }

    /// <summary>The documents read from here.</summary>
    public List<Document> Documents { get; } = [];
}
