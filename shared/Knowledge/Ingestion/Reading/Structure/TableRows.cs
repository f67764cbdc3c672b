namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>
/// Writes a whole table: finds the row that names the columns, takes two columns of questions and answers or of names and values
/// for what they are, and reads a table of one column as paragraphs.
/// </summary>
internal static class TableRows
{
    private const int LongestColumnName = 60;
    private const double MostlyQuestions = 0.6;

    /// <summary>Writes a table.</summary>
    /// <param name="text">Where it goes.</param>
    /// <param name="rows">The rows with their cells; merged cells repeat.</param>
    /// <param name="hasHeader">Whether the first row names the columns; null where the format does not say.</param>
    public static void Write(StructuredText text, IReadOnlyList<IReadOnlyList<string>> rows, bool? hasHeader = null)
    {
        var filled = rows.Where(row => row.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        if (filled.Count == 0) return;
        if (filled.TrueForAll(row => row.Count == 1))
        {
            foreach (var row in filled) text.Paragraph(row[0]);
            return;
        }

        if (filled.Count > 1 && (hasHeader ?? NamesColumns(filled))) WriteRows(text.BeginTable(filled[0]), filled.Skip(1));
        else if (AreQuestions(filled)) foreach (var row in filled) WriteQuestion(text, row);
        else if (filled.TrueForAll(row => row.Count == 2)) WriteRows(text.BeginTable([]), filled.Select(NameAndValue));
        else WriteRows(text.BeginTable([]), filled);
    }

    /// <summary>Whether the first row looks as if it named the columns: questions and answers by name, or at least three different short texts without figures.</summary>
    private static bool NamesColumns(List<IReadOnlyList<string>> rows)
    {
        var first = rows[0];
        if (FaqColumns.Of(first) is not null) return true;
        return first.Count >= 3 && first.All(IsName) && first.Distinct(StringComparer.Ordinal).Count() == first.Count
            && rows.Skip(1).All(row => row.Count <= first.Count);
    }

    private static bool IsName(string cell) =>
        !string.IsNullOrWhiteSpace(cell) && cell.Length <= LongestColumnName && cell.Any(char.IsLetter) && !cell.TrimEnd().EndsWith(':');

    private static bool AreQuestions(List<IReadOnlyList<string>> rows) =>
        rows.TrueForAll(row => row.Count == 2)
        && rows.Count(row => QuestionHeading.Is(row[0].Trim()) && !string.IsNullOrWhiteSpace(row[1])) >= MostlyQuestions * rows.Count;

    private static void WriteQuestion(StructuredText text, IReadOnlyList<string> row)
    {
        if (QuestionHeading.Is(row[0].Trim()) && !string.IsNullOrWhiteSpace(row[1])) text.Answer([row[0]], row[1]);
        else text.Paragraph(string.Join('\n', row));
    }

    private static IReadOnlyList<string> NameAndValue(IReadOnlyList<string> row) =>
        IsName(row[0]) && !string.IsNullOrWhiteSpace(row[1]) ? [$"{CleanWords.OnOneLine(row[0])}: {CleanWords.OnOneLine(row[1])}"] : row;

    private static void WriteRows(StructuredTable table, IEnumerable<IReadOnlyList<string>> rows)
    {
        foreach (var row in rows) table.Row(row);
    }
}
