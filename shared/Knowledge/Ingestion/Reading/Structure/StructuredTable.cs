using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>
/// Writes the rows of a table so that each can be read alone: <c>- Country: Chile; Capital: Santiago</c>. Rows of a table with a
/// question and an answer column become questions with their answers; the category of such a row heads it.
/// </summary>
/// <param name="text">Where the rows go.</param>
/// <param name="columns">The column headings; empty for a table without.</param>
internal sealed class StructuredTable(StructuredText text, IReadOnlyList<string> columns)
{
    private readonly string[] _columns = [.. columns.Select(CleanWords.OnOneLine)];
    private readonly FaqColumns? _faq = FaqColumns.Of(columns);

    /// <summary>A row.</summary>
    /// <param name="cells">As many as there are columns; empty ones are passed over, those too many are added without a heading.</param>
    public void Row(IReadOnlyList<string> cells)
    {
        if (_faq is not null && _faq.Write(text, _columns, cells)) return;
        var line = LineOf(cells);
        if (line.Length > 0) text.ListItem(0, "-", line);
    }

    private string LineOf(IReadOnlyList<string> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = CleanWords.OnOneLine(cells[i]);
            // Where headings take two rows, the second repeats what is merged with the first.
            if (cell.Length == 0 || (i < _columns.Length && cell == _columns[i])) continue;
            if (line.Length > 0) line.Append(_columns.Length > 0 ? "; " : " | ");
            if (i < _columns.Length && _columns[i].Length > 0) line.Append(_columns[i].TrimEnd(':', ' ')).Append(": ");
            line.Append(cell);
        }

        return line.ToString();
    }
}
