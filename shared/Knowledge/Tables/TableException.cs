namespace BotSuite.Knowledge.Tables;

/// <summary>A table cannot be kept or read as it is. The faults say what to put right.</summary>
public sealed class TableException : Exception
{
    /// <summary>One fault.</summary>
    public TableException(TableFault fault)
        : this([fault])
    {
    }

    /// <summary>Several faults.</summary>
    public TableException(IReadOnlyList<TableFault> faults)
        : base(string.Join(' ', faults)) => Faults = faults;

    /// <summary>What to put right; at least one.</summary>
    public IReadOnlyList<TableFault> Faults { get; }
}
