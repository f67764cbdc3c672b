namespace BotSuite.Knowledge.Tables.Defining;

/// <summary>A table as an editor describes it.</summary>
public sealed record TableDefinition
{
    /// <summary>The name that people see, at most 200 characters; unique in its index.</summary>
    public required string Name { get; init; }

    /// <summary>The index whose questions it answers.</summary>
    public string Index { get; init; } = "default";

    /// <summary>The domain whose disclaimers apply.</summary>
    public required string Domain { get; init; }

    /// <summary>Where the rows are read from.</summary>
    public required TableOrigin Origin { get; init; }

    /// <summary>What the columns mean.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>How people ask.</summary>
    public IReadOnlyList<TableWording> Wordings { get; init; } = [];

    /// <summary>When it is read again by itself: a cron expression of five fields, in UTC; null for never.</summary>
    public string? Schedule { get; init; }

    /// <summary>What has to be put right before the table can answer; empty where nothing.</summary>
    public IReadOnlyList<TableFault> Faults() => DefinitionFaults.Of(this);

    /// <summary>The column of a name, whichever the case of its letters.</summary>
    public TableColumn? Column(string name) =>
        Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));
}
