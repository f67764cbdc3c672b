namespace BotSuite.Knowledge.Tables.Storing;

/// <summary>What came of reading a table.</summary>
/// <param name="TableId">The table.</param>
/// <param name="Changed">Whether there is a new edition; false where the rows were the same as before.</param>
/// <param name="Rows">How many rows there are now.</param>
/// <param name="Faults">Why nothing was read; empty where it was. The edition before stays in force then.</param>
public sealed record TableReading(Guid TableId, bool Changed, int Rows, IReadOnlyList<TableFault> Faults)
{
    /// <summary>Whether the rows were read.</summary>
    public bool Succeeded => Faults.Count == 0;
}
