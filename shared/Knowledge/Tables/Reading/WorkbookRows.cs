using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>Reads the rows of one sheet of an XLSX workbook, row by row. Formulas give the value that was last computed.</summary>
internal static class WorkbookRows
{
    private const long MostUnpacked = 500L * 1024 * 1024;

    // Built-in number formats that show a day (ECMA-376 part 1, 18.8.30).
    private static readonly HashSet<uint> DayFormats = [14, 15, 16, 17, 22, 30, 36, 50, 57];

    /// <summary>The rows of a sheet; of the first one where no name is given.</summary>
    /// <exception cref="TableException">The file is no workbook, or holds no such sheet.</exception>
    public static RowSet Read(byte[] content, string? sheet, CancellationToken cancellationToken)
    {
        try
        {
            RefuseBombs(content);
            using var stream = new MemoryStream(content, writable: false);
            using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
            return Read(workbook.WorkbookPart ?? throw NoWorkbook(), sheet, cancellationToken);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or InvalidDataException or IOException or System.Xml.XmlException or FormatException)
        {
            throw NoWorkbook();
        }
    }

    private static RowSet Read(WorkbookPart workbook, string? name, CancellationToken cancellationToken)
    {
        var sheets = workbook.Workbook?.Sheets?.Elements<Sheet>().ToArray() ?? [];
        var chosen = name is null ? sheets.FirstOrDefault() : sheets.FirstOrDefault(sheet => string.Equals(sheet.Name?.Value, name, StringComparison.OrdinalIgnoreCase));
        if (chosen?.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            throw new TableException(new TableFault("The workbook has no sheet “{0}”.", name ?? "1"));

        string[] texts = [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText) ?? []];
        var days = DayStyles(workbook);
        var rows = new RowCollector();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row)
                rows.Add(CellsOf(row, texts, days));
        }

        return rows.End();
    }

    private static List<string?> CellsOf(Row row, string[] texts, bool[] days)
    {
        var cells = new List<string?>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (column >= RowLimits.Columns) throw new TableException(new TableFault("The table has more than {0} columns.", RowLimits.Columns));
            while (cells.Count <= column) cells.Add(null);
            cells[column] = TextOf(cell, texts, days);
        }

        return cells;
    }

    private static string TextOf(Cell cell, string[] texts, bool[] days)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
        if (type == CellValues.SharedString) return int.TryParse(value, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < texts.Length ? texts[at] : "";
        if (type == CellValues.Boolean) return value == "1" ? "TRUE" : "FALSE";
        if (type is not null && type != CellValues.Number) return value;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        var isDay = cell.StyleIndex?.Value is { } style && style < days.Length && days[style];
        // 0.1 + 0.2 is stored as 0.30000000000000004; spreadsheets show 15 digits.
        return isDay && number is >= 1 and < 2_958_466
            ? DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : value;
    }

    private static bool[] DayStyles(WorkbookPart workbook)
    {
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId is not null)
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "") ?? [];
        return [.. styles?.CellFormats?.Elements<CellFormat>().Select(format => format.NumberFormatId?.Value is { } id
            && (DayFormats.Contains(id) || own.TryGetValue(id, out var code) && code.Contains('y', StringComparison.OrdinalIgnoreCase))) ?? []];
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
        {
            column = column * 26 + char.ToUpperInvariant(letter) - 'A' + 1;
            if (column > 20_000) break;
        }

        return Math.Max(column - 1, 0);
    }

    private static void RefuseBombs(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false));
        if (archive.Entries.Sum(entry => entry.Length) > MostUnpacked)
            throw new TableException(new TableFault("The workbook unpacks to more than {0} MB.", MostUnpacked / (1024 * 1024)));
    }

    private static TableException NoWorkbook() =>
        new(new TableFault("The file is no readable XLSX workbook: it may be cut off, encrypted or of another kind."));
}
