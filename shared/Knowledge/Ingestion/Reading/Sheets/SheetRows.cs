using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BotSuite.Knowledge.Ingestion.Reading.Sheets;

/// <summary>Reads the rows of a sheet one after the other, without holding its XML.</summary>
/// <param name="sharedTexts">The texts that its cells share.</param>
/// <param name="formats">How its numbers are shown.</param>
/// <param name="mostRows">Most rows.</param>
/// <param name="tooMany">What is thrown where there are more.</param>
internal sealed class SheetRows(IReadOnlyList<string> sharedTexts, NumberFormats formats, int mostRows, Func<Exception> tooMany)
{
    private const int MostColumns = 2_000;
    private const int MostMerged = 20_000;

    private readonly List<SheetRow> _rows = [];
    private readonly List<string> _merged = [];
    private int _hidden;

    /// <summary>The rows that are seen and hold something, with merged cells repeated downwards; and how many are hidden.</summary>
    public (IReadOnlyList<SheetRow> Rows, int Hidden) Of(WorksheetPart part, CancellationToken cancellationToken)
    {
        _rows.Clear();
        _merged.Clear();
        _hidden = 0;
        var hiddenColumns = new HashSet<int>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(Column)) AddHidden((Column)reader.LoadCurrentElement()!, hiddenColumns);
            else if (reader.ElementType == typeof(Row)) Add((Row)reader.LoadCurrentElement()!, hiddenColumns);
            else if (reader.ElementType == typeof(MergeCell) && _merged.Count < MostMerged
                && reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "ref").Value is { } range) _merged.Add(range);
        }

        foreach (var range in _merged) Repeat(range);
        return ([.. _rows], _hidden);
    }

    private static void AddHidden(Column column, HashSet<int> hidden)
    {
        if (column.Hidden?.Value != true || column.Min?.Value is not { } first || column.Max?.Value is not { } last) return;
        for (var index = (int)first; index <= Math.Min((int)last, MostColumns); index++) hidden.Add(index - 1);
    }

    private void Add(Row row, HashSet<int> hiddenColumns)
    {
        var number = (int)(row.RowIndex?.Value ?? (uint)((_rows.Count > 0 ? _rows[^1].Number : 0) + 1));
        var cells = new SortedDictionary<int, SheetCell>();
        var next = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : next;
            next = column + 1;
            if (column >= MostColumns || hiddenColumns.Contains(column)) continue;
            var shown = Read(cell);
            if (!string.IsNullOrWhiteSpace(shown.Text)) cells[column] = shown;
        }

        if (cells.Count == 0) return;
        if (row.Hidden?.Value == true) _hidden++;
        else if (_rows.Count >= mostRows) throw tooMany();
        else _rows.Add(new SheetRow(number, cells));
    }

    private SheetCell Read(Cell cell)
    {
        var stored = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type is null || type == CellValues.Number)
        {
            var style = cell.StyleIndex?.Value;
            return new SheetCell(formats.Shown(stored, style), IsText: false, formats.Exact(stored, style));
        }

        if (type == CellValues.SharedString)
            return Words(int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedTexts.Count ? sharedTexts[index] : "");
        if (type == CellValues.InlineString) return Words(SharedTexts.TextOf(cell.InlineString));
        if (type == CellValues.Boolean) return Sign(stored == "1" ? "TRUE" : "FALSE");
        if (type == CellValues.Date) return Sign(stored.Length >= 10 ? stored[..10] : stored);
        // A formula's error says nothing to a reader.
        return type == CellValues.Error ? Sign("") : Words(stored);
    }

    private static SheetCell Words(string text) => new(text, IsText: true, text);

    private static SheetCell Sign(string text) => new(text, IsText: false, text);

    /// <summary>Repeats a cell that is merged over several rows in each of them, so that every row is whole.</summary>
    private void Repeat(string range)
    {
        if (range.Split(':') is not [var from, var to]) return;
        var (column, first, last) = (ColumnOf(from), RowOf(from), RowOf(to));
        if (last <= first) return;
        SheetCell? merged = null;
        for (var i = FirstFrom(first); i < _rows.Count && _rows[i].Number <= last; i++)
        {
            if (_rows[i].Number == first && _rows[i].Cells.TryGetValue(column, out var cell)) merged = cell;
            else if (merged is { } above) _rows[i].Cells.TryAdd(column, above);
        }
    }

    private int FirstFrom(int number)
    {
        int low = 0, high = _rows.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rows[middle].Number < number) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>"AB12" is column 27.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.Where(char.IsAsciiLetter).Take(4)) column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        return column - 1;
    }

    private static int RowOf(string reference) =>
        int.TryParse(string.Concat(reference.Where(char.IsAsciiDigit).Take(8)), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
