using System.Globalization;

namespace BotSuite.Answering.Tables;

/// <summary>What the bot says around the cells of tables. Times are UTC and say so.</summary>
internal abstract class TableWords
{
    private static readonly EnglishTableWords English = new();
    private static readonly KoreanTableWords Korean = new();

    /// <summary>The words for a language; English where there are none of its own.</summary>
    public static TableWords In(string language) => language == "ko" ? Korean : English;

    /// <summary>A value is missing; the values to choose from, where they are few.</summary>
    public abstract string AskFor(string table, string column, IReadOnlyList<string> values);

    /// <summary>The value is not there, but others are written nearly like it.</summary>
    public abstract string DidYouMean(string table, string said, IReadOnlyList<string> values);

    /// <summary>Several tables answer.</summary>
    public abstract string WhichTable(IReadOnlyList<string> tables);

    /// <summary>There is no such row; on a day, where there is one on others.</summary>
    public abstract string NoRow(string table, string said, DateOnly? day);

    /// <summary>What there is instead.</summary>
    public abstract string ThereIs(IReadOnlyList<string> values);

    /// <summary>The cell is empty.</summary>
    public abstract string NoCell(string table, string said, string column);

    /// <summary>The source: table, row, cells, and when it was read.</summary>
    public string Citation(string table, string key, IReadOnlyList<string> columns, DateTime readAt) =>
        $"{table}: {key} · {string.Join(", ", columns)} ({AsOf(readAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))})";

    /// <summary>When a table was read.</summary>
    protected abstract string AsOf(string time);
}
