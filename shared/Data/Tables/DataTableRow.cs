namespace BotSuite.Data.Tables;

/// <summary>A row of a table as it was read. Immutable.</summary>
public sealed class DataTableRow
{
    /// <summary>Identifies the row.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The table.</summary>
    public Guid TableId { get; set; }

    /// <summary>The number of the edition that the row was read for.</summary>
    public int Edition { get; set; }

    /// <summary>The values of the key columns in a form that compares (case and marks folded), at most 400 characters. Rows of one reading that share it hold at different times or for different people.</summary>
    public required string Key { get; set; }

    /// <summary>Number of the row in what was read, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The cells in the order of their columns, as a JSON array of column (c), value as it is shown (v) and unit (u).</summary>
    public required string CellsJson { get; set; }

    /// <summary>The first day on which the row holds; null for always.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>The last day on which the row holds; null for ever.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The people who may be told the row, at most 128 characters; null for everybody.</summary>
    public string? Audience { get; set; }
}
