using DocumentFormat.OpenXml.Wordprocessing;

namespace BotSuite.Knowledge.Ingestion.Reading.Word;

/// <summary>A table as a grid of words, in which merged cells repeat so that each row is whole.</summary>
internal sealed class WordTable
{
    private const int MostColumns = 200;

    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <summary>Lays out a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="textOf">Reads the words of a cell.</param>
    public WordTable(Table table, Func<TableCell, string> textOf)
    {
        var rows = table.Elements<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null).ToList();
        IReadOnlyList<string> above = [];
        foreach (var row in rows)
        {
            above = Row(row, above, textOf);
            _rows.Add(above);
        }

        if (rows.Count > 0 && rows[0].TableRowProperties?.GetFirstChild<TableHeader>() is not null) HasHeader = true;
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows => _rows;

    /// <summary>Whether the first row names the columns; null where the document does not say.</summary>
    public bool? HasHeader { get; }

    private static List<string> Row(TableRow row, IReadOnlyList<string> above, Func<TableCell, string> textOf)
    {
        var cells = new List<string>();
        var skipped = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
        for (var i = 0; i < skipped && cells.Count < MostColumns; i++) cells.Add("");
        var found = row.Elements<TableCell>().Concat(row.Elements<SdtCell>().SelectMany(content => content.Descendants<TableCell>()));
        foreach (var cell in found)
        {
            var merge = cell.TableCellProperties?.VerticalMerge;
            var continues = merge is not null && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);
            var words = continues && cells.Count < above.Count ? above[cells.Count] : textOf(cell);
            cells.Add(words);
            // The other columns of a wide cell are empty, for its words would be there twice.
            for (var i = 1; i < (cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1) && cells.Count < MostColumns; i++) cells.Add("");
        }

        return cells;
    }
}
