namespace BotSuite.Data.Tables;

/// <summary>A table that questions are answered from cell by cell: a price list, the states of orders.</summary>
public sealed class DataTable
{
    /// <summary>Identifies the table.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The index whose questions it answers, at most 64 characters.</summary>
    public required string Index { get; set; }

    /// <summary>The name that people see, at most 200 characters; unique in its index among living tables.</summary>
    public required string Name { get; set; }

    /// <summary>The domain whose guardrails and disclaimers apply, at most 64 characters.</summary>
    public required string Domain { get; set; }

    /// <summary>Where the rows are read from (a file, or a table or view of a database), as JSON; null where they were handed over.</summary>
    public string? OriginJson { get; set; }

    /// <summary>What the columns mean (key, value, unit, validity, rights), as JSON.</summary>
    public required string ColumnsJson { get; set; }

    /// <summary>When the rows were read, in UTC; null until then.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>The number of the current <see cref="TableEdition"/>; 0 until there is one.</summary>
    public int Edition { get; set; }

    /// <summary>When the table is read again by itself: a cron expression of five fields, in UTC, at most 128 characters; null for never.</summary>
    public string? Schedule { get; set; }

    /// <summary>When <see cref="Schedule"/> comes round next, in UTC; null where there is none.</summary>
    public DateTime? NextReadAt { get; set; }

    /// <summary>Why the last reading failed: JSON of the sentences' forms with what stands in their places, in older stores one English sentence; null where it did not.</summary>
    public string? Fault { get; set; }

    /// <summary>The tombstone: when the table was deleted, in UTC; null while it lives.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Revision { get; set; }

    /// <summary>How people ask for its cells.</summary>
    public List<TableQuestion> Questions { get; } = [];
}
