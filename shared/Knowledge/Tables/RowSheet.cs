using BotSuite.Data.Tables;
using BotSuite.Knowledge.Tables.Defining;

namespace BotSuite.Knowledge.Tables;

/// <summary>
/// A row written out: a line for each cell, then the sentences that its edition tells it in. It is made of an edition and a row,
/// both of which never change, so a range of it proves an answer as a range of a document's text does.
/// </summary>
public sealed class RowSheet
{
    private readonly Dictionary<string, (int Start, int End)> _lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (int Start, int End)> _sentences = new(StringComparer.Ordinal);

    private RowSheet(IReadOnlyList<TableCell> cells, IReadOnlyList<string> sentences)
    {
        Cells = cells;
        var text = new System.Text.StringBuilder();
        foreach (var cell in cells.Where(cell => cell.Value.Length > 0))
            _lines[cell.Column] = Append(text, $"{cell.Column}: {cell.Shown}");
        foreach (var sentence in sentences)
            if (Filled(sentence) is { } filled)
                _sentences[sentence] = Append(text, filled);
        Text = text.ToString();
    }

    /// <summary>The cells in the order of their columns.</summary>
    public IReadOnlyList<TableCell> Cells { get; }

    /// <summary>The whole sheet.</summary>
    public string Text { get; }

    /// <summary>Writes out a row of an edition.</summary>
    public static RowSheet Of(TableEdition edition, DataTableRow row)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(row);
        return new RowSheet(TableJson.Read<List<TableCell>>(row.CellsJson), TableJson.Read<List<string>>(edition.SentencesJson));
    }

    /// <summary>The value of a column as it is shown; null where the row holds none.</summary>
    public string? Shown(string column) =>
        Cells.FirstOrDefault(cell => string.Equals(cell.Column, column, StringComparison.OrdinalIgnoreCase)) is { Value.Length: > 0 } cell ? cell.Shown : null;

    /// <summary>The range of a cell's line; null where the cell is empty.</summary>
    public (int Start, int End)? LineOf(string column) => _lines.TryGetValue(column, out var line) ? line : null;

    /// <summary>The range of a sentence, by its template; null where a cell that it needs is empty.</summary>
    public (int Start, int End)? SentenceOf(string template) => _sentences.TryGetValue(template, out var sentence) ? sentence : null;

    private string? Filled(string sentence)
    {
        if (TextTemplate.Read(sentence).Template is not { } template) return null;
        return template.Places.All(place => Shown(place) is not null) ? template.Fill(place => Shown(place)!) : null;
    }

    private static (int, int) Append(System.Text.StringBuilder text, string line)
    {
        if (text.Length > 0) text.Append('\n');
        var start = text.Length;
        text.Append(line);
        return (start, text.Length);
    }
}
