using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Sheets;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>Reads the rows of one sheet of an XLSX workbook. Formulas give the value that was last computed; hidden columns are left out.</summary>
internal static class WorkbookRows
{
    private const string Kind = "workbook (.xlsx)";

    /// <summary>The rows of a sheet; of the first one that is seen where no name is given.</summary>
    /// <exception cref="TableException">The workbook holds no such sheet, or rows that may not be told.</exception>
    /// <exception cref="UnreadableException">The file is no workbook, or beyond the limits.</exception>
    public static RowSet Read(byte[] content, string? sheet, ReadingOptions limits, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content, writable: false);
        PackedFile.Check(stream, Kind, "xl/", limits, cancellationToken);
        try
        {
            using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
            return Read(workbook.WorkbookPart!, sheet, cancellationToken);
        }
        // The library throws whatever a damaged file makes it stumble over, null references included.
        catch (Exception exception) when (exception is not (TableException or UnreadableException or OperationCanceledException or OutOfMemoryException))
        {
            throw PackedFile.Damaged(Kind);
        }
    }

    private static RowSet Read(WorkbookPart workbook, string? name, CancellationToken cancellationToken)
    {
        var sheets = workbook.Workbook!.Sheets!.Elements<Sheet>().ToArray();
        var chosen = name is null
            ? sheets.FirstOrDefault(sheet => sheet.State?.Value is not { } state || state == SheetStateValues.Visible)
            : sheets.FirstOrDefault(sheet => string.Equals(sheet.Name?.Value, name, StringComparison.OrdinalIgnoreCase));
        if (chosen?.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            throw new TableException(new TableFault("The workbook has no sheet “{0}”.", name ?? "1"));

        var reading = new SheetRows(SharedTexts.Of(workbook), new NumberFormats(workbook), RowLimits.Rows + 1, RowLimits.TooManyRows);
        var (rows, hidden) = reading.Of(part, cancellationToken);
        // A row may be hidden because it no longer holds, or because somebody looks at a part of the sheet.
        if (hidden > 0) throw new TableException(new TableFault("{0} rows of the sheet are hidden: show them or delete them, so that it is plain what may be told.", hidden));
        var collected = new RowCollector();
        foreach (var row in rows) collected.Add(CellsOf(row));
        return collected.End();
    }

    private static string?[] CellsOf(SheetRow row)
    {
        var last = row.Cells.Keys.Max();
        if (last >= RowLimits.Columns) throw RowLimits.TooManyColumns();
        var cells = new string?[last + 1];
        foreach (var (column, cell) in row.Cells) cells[column] = cell.Exact;
        return cells;
    }
}
