using System.Globalization;

namespace BotSuite.Knowledge.Ingestion.Reading.Csv;

/// <summary>Finds the headings of a table that may or may not have some.</summary>
internal static class TableHeadings
{
    private const int LongestHeading = 80;
    private const int RowsLookedAt = 50;
    private const double MostlyQuestions = 0.6;

    /// <summary>The headings, and the number of the row that the contents begin in. No headings where the first row looks like all others.</summary>
    public static (IReadOnlyList<string> Columns, int FirstRow) Of(IReadOnlyList<string[]> rows)
    {
        if (rows.Count > 1 && IsHeading(rows[0])) return (rows[0], 1);
        return IsQuestionsAndAnswers(rows) ? (["Question", "Answer"], 0) : ([], 0);
    }

    private static bool IsHeading(string[] row)
    {
        string[] cells = [.. row.Select(cell => cell.Trim()).Where(cell => cell.Length > 0)];
        return cells.Length * 2 > row.Length
            && cells.Length == cells.Distinct(StringComparer.OrdinalIgnoreCase).Count()
            && Array.TrueForAll(cells, IsName);
    }

    // Headings are short names. A figure, a day, an address or a sentence is a content.
    private static bool IsName(string cell) =>
        cell.Length <= LongestHeading && cell.Any(char.IsLetter) && !cell.Contains('@') && !cell.Contains("://", StringComparison.Ordinal)
        && !QuestionHeading.Is(cell) && !cell.EndsWith('.')
        && !DateTime.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsQuestionsAndAnswers(IReadOnlyList<string[]> rows)
    {
        var first = rows.Take(RowsLookedAt).ToList();
        return first.Count > 0 && first.TrueForAll(row => row.Length == 2)
            && first.Count(row => QuestionHeading.Is(row[0].Trim())) >= first.Count * MostlyQuestions;
    }
}
