using AngleSharp.Dom;
using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>Reads the rows of a table of data. A cell that reaches over several rows or columns stands in each of them, so that every row can be read alone.</summary>
internal static class HtmlTable
{
    private const int MostColumns = 200;
    private const int MostCells = 500_000;

    /// <summary>Whether a table holds data, rather than the layout of the page.</summary>
    public static bool HoldsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none") return false;
        if (table.QuerySelector("table, h1, h2, h3, h4, details") is not null) return false;
        return table.QuerySelector("th") is not null || Rows(table).Take(5).Any(row => row.Children.Length > 1);
    }

    /// <summary>Writes the rows of a table.</summary>
    public static void Write(IElement table, StructuredText text)
    {
        if (table.Children.FirstOrDefault(child => child.LocalName is "caption") is { } caption) text.Paragraph(ElementWords.Of(caption));
        var rows = Grid(table);
        var headings = Headings(rows);
        var written = text.BeginTable(headings > 0 ? ColumnsOf(rows, headings) : []);
        foreach (var (cells, _) in rows.Skip(headings)) written.Row(cells);
    }

    /// <summary>Number of rows at the top that are headings. A single row of them has no contents.</summary>
    private static int Headings(List<(string[] Cells, bool IsHeading)> rows)
    {
        var headings = 0;
        while (headings < rows.Count && headings < 3 && rows[headings].IsHeading) headings++;
        return headings < rows.Count ? headings : 0;
    }

    private static string[] ColumnsOf(List<(string[] Cells, bool IsHeading)> rows, int headings) =>
    [
        .. Enumerable.Range(0, rows.Take(headings).Max(row => row.Cells.Length))
            .Select(column => string.Join(' ', rows.Take(headings).Select(row => column < row.Cells.Length ? row.Cells[column] : "").Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal))),
    ];

    private static List<(string[] Cells, bool IsHeading)> Grid(IElement table)
    {
        var rows = new List<(string[], bool)>();
        var reaching = new Dictionary<int, (string Words, int Rows)>();
        var cells = 0;
        foreach (var row in Rows(table))
        {
            var line = new List<string>();
            foreach (var cell in row.Children.Where(child => child.LocalName is "td" or "th"))
            {
                TakeReaching(line, reaching);
                var words = ElementWords.Of(cell);
                for (int span = Span(cell, "colspan"), down = Span(cell, "rowspan"); span > 0 && line.Count < MostColumns; span--)
                {
                    if (down > 1) reaching[line.Count] = (words, down - 1);
                    line.Add(words);
                }
            }

            TakeReaching(line, reaching);
            if ((cells += line.Count) > MostCells) throw new UnreadableException($"a table has more than {MostCells} cells");
            if (line.Exists(cell => cell.Length > 0)) rows.Add(([.. line], IsHeading(row)));
        }

        return rows;
    }

    /// <summary>Puts in the cells that reach down into the next columns of this row.</summary>
    private static void TakeReaching(List<string> line, Dictionary<int, (string Words, int Rows)> reaching)
    {
        while (reaching.Remove(line.Count, out var cell))
        {
            if (cell.Rows > 1) reaching[line.Count] = (cell.Words, cell.Rows - 1);
            line.Add(cell.Words);
        }
    }

    private static bool IsHeading(IElement row) =>
        row.ParentElement?.LocalName is "thead" || (row.Children.Length > 1 && row.Children.All(cell => cell.LocalName is "th"));

    private static IEnumerable<IElement> Rows(IElement table) => table.Children.SelectMany(part =>
        part.LocalName is "tr" ? [part] : part.LocalName is "thead" or "tbody" or "tfoot" ? part.Children.Where(row => row.LocalName is "tr") : []);

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), out var span) ? Math.Clamp(span, 1, MostColumns) : 1;
}
