namespace BotSuite.Knowledge.Tables;

/// <summary>What came of asking the tables. None of them is a guess: where a value is not there, that is the finding.</summary>
public abstract record TableFinding
{
    private TableFinding()
    {
    }

    /// <summary>The cells are there.</summary>
    /// <param name="Rows">The rows, one for each value that was named.</param>
    public sealed record Found(IReadOnlyList<FoundRow> Rows) : TableFinding;

    /// <summary>Something has to be known before there is one row: a value was not named, or several rows have what was named.</summary>
    /// <param name="Table">The table's name.</param>
    /// <param name="Domain">The table's domain.</param>
    /// <param name="Column">The key column whose value is missing.</param>
    /// <param name="Choices">The values to choose from; empty where they are too many to name, or numbers of somebody's own.</param>
    public sealed record Missing(string Table, string Domain, string Column, IReadOnlyList<TableChoice> Choices) : TableFinding;

    /// <summary>No row has the value that was said, but some are written nearly like it.</summary>
    /// <param name="Table">The table's name.</param>
    /// <param name="Domain">The table's domain.</param>
    /// <param name="Said">The value as it was said.</param>
    /// <param name="Choices">What may have been meant.</param>
    public sealed record Nearly(string Table, string Domain, string Said, IReadOnlyList<TableChoice> Choices) : TableFinding;

    /// <summary>There is no such row.</summary>
    /// <param name="Table">The table's name.</param>
    /// <param name="Domain">The table's domain.</param>
    /// <param name="Said">The value as it was said.</param>
    /// <param name="OnOtherDays">Whether there is one on another day than the one asked about.</param>
    /// <param name="Choices">The values that there are; empty where they are too many to name, or numbers of somebody's own.</param>
    public sealed record NoRow(string Table, string Domain, string Said, bool OnOtherDays, IReadOnlyList<TableChoice> Choices) : TableFinding;

    /// <summary>The row is there, and the cell is empty.</summary>
    /// <param name="Table">The table's name.</param>
    /// <param name="Domain">The table's domain.</param>
    /// <param name="Said">The row's key.</param>
    /// <param name="Column">The column whose cell is empty.</param>
    public sealed record NoCell(string Table, string Domain, string Said, string Column) : TableFinding;

    /// <summary>Several tables answer.</summary>
    /// <param name="Tables">Their names.</param>
    /// <param name="Domain">The domain of the first one.</param>
    public sealed record SeveralTables(IReadOnlyList<string> Tables, string Domain) : TableFinding;
}
