using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Sheets;

/// <summary>
/// Writes the rows of a sheet. Empty rows part tables; single cells above a table are its title; the first row of a table names
/// the columns where all of it is words.
/// </summary>
/// <param name="text">Where they go.</param>
internal sealed class SheetWriting(StructuredText text)
{
    private const int LongestColumnName = 80;

    private IReadOnlyList<string> _columns = [];
    private int[] _places = [];

    /// <summary>Writes a sheet.</summary>
    public void Write(IReadOnlyList<SheetRow> rows)
    {
        (_columns, _places) = ([], []);
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && rows[end].Number == rows[end - 1].Number + 1) end++;
            WriteTable([.. rows.Take(end).Skip(start)]);
            start = end;
        }
    }

    private void WriteTable(List<SheetRow> rows)
    {
        var at = 0;
        while (at < rows.Count && rows[at].Cells.Count == 1) text.Paragraph(rows[at++].Cells.First().Value.Text);
        if (at == rows.Count) return;

        var table = rows.Skip(at).ToList();
        var places = table.SelectMany(row => row.Cells.Keys).Distinct().Order().ToArray();
        if (NamesColumns(table, places))
        {
            (_columns, _places) = (Cells(table[0], places), places);
            table.RemoveAt(0);
        }
        else if (!places.All(_places.Contains))
        {
            TableRows.Write(text, [.. table.Select(row => Cells(row, places))], hasHeader: false);
            return;
        }

        // Without a row of names, a table under the same columns goes on with the one above it.
        var written = text.BeginTable(_columns);
        foreach (var row in table) written.Row(Cells(row, _places));
    }

    private static bool NamesColumns(List<SheetRow> table, int[] places)
    {
        var first = table[0].Cells;
        if (table.Count < 2 || first.Count < 2) return false;
        if (FaqColumns.Of(Cells(table[0], places)) is not null) return true;
        return first.Values.All(cell => cell.IsText && cell.Text.Length <= LongestColumnName && (places.Length > 2 || !cell.Text.TrimEnd().EndsWith(':')))
            && first.Count >= 0.7 * places.Length
            && first.Values.Select(cell => cell.Text).Distinct(StringComparer.Ordinal).Count() == first.Count
            && (places.Length > 2 || table.Count > 2 || table.Skip(1).Any(row => row.Cells.Values.Any(cell => !cell.IsText)));
    }

    private static string[] Cells(SheetRow row, int[] places) =>
        [.. places.Select(place => row.Cells.TryGetValue(place, out var cell) ? cell.Text : "")];
}
