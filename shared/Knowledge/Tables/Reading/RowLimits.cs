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

    /// <summary>Largest file, in bytes.</summary>
    public const long FileBytes = 50 * 1024 * 1024;
}
