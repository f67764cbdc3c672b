namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>How large a table may be.</summary>
internal static class RowLimits
{
    /// <summary>Most rows. Keys are held in memory, some 150 bytes each.</summary>
    public const int Rows = 250_000;

    /// <summary>Most columns.</summary>
    public const int Columns = 100;

    /// <summary>Longest cell, in characters.</summary>
    public const int Cell = 2_000;

    /// <summary>Most characters of all cells together; what a database sends has no size of its own.</summary>
    public const long Characters = 100_000_000;

    /// <summary>Largest file, in bytes.</summary>
    public const long FileBytes = 50 * 1024 * 1024;

    /// <summary>What is thrown where there are more rows.</summary>
    public static TableException TooManyRows() => new(new TableFault("The table has more than {0} rows.", Rows));

    /// <summary>What is thrown where there are more columns.</summary>
    public static TableException TooManyColumns() => new(new TableFault("The table has more than {0} columns.", Columns));
}
