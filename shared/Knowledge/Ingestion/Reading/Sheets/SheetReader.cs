using BotSuite.Knowledge.Ingestion.Reading.Structure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading.Sheets;

/// <summary>
/// Reads workbooks: sheets are headings, rows name their columns, rows of questions and answers become entries. Formulas give the
/// value that was last computed. Hidden sheets, rows and columns are left out.
/// </summary>
internal sealed class SheetReader(IOptions<ReadingOptions> options) : OfficeFile(options)
{
    private const int LevelOfSheets = 2;
    private const int RowsOfPage = 1_000;

    private static readonly string[] NamesOfNothing = ["sheet", "시트", "tabelle", "feuil"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".xlsx", ".xlsm", ".xltx"];

    /// <inheritdoc/>
    protected override string Kind => "workbook (.xlsx)";

    /// <inheritdoc/>
    protected override string Content => "xl/";

    /// <inheritdoc/>
    protected override ReadDocument Read(SourceFile file, CancellationToken cancellationToken)
    {
        using var package = SpreadsheetDocument.Open(file.Path, isEditable: false);
        var part = package.WorkbookPart!;
        var most = Limits.MaximumPages * RowsOfPage;
        var reading = new SheetRows(SharedTexts.Of(part), new NumberFormats(part), most, TooMany);
        var text = new StructuredText();
        var dropped = new List<string>();
        foreach (var sheet in part.Workbook!.Sheets!.Elements<Sheet>())
        {
            var name = sheet.Name?.Value ?? "";
            if (sheet.State?.Value is { } state && state != SheetStateValues.Visible) dropped.Add($"Sheet '{name}' is hidden.");
            // Charts have sheets too, which hold no rows.
            else if (part.GetPartById(sheet.Id!.Value!) is WorksheetPart rows) Write(rows, name, reading, text, dropped, cancellationToken);
        }

        return StructuredDocument.Of(text, file, "sheets/1", TitleOf(package), facts: FactsOf(package.ExtendedFilePropertiesPart)) with
        {
            Dropped = dropped,
        };

        UnreadableException TooMany() => new($"a sheet has more than {most} rows (Ingestion:MaximumPages × 1,000)");
    }

    private static void Write(
        WorksheetPart part, string name, SheetRows reading, StructuredText text, List<string> dropped, CancellationToken cancellationToken)
    {
        var (rows, hidden) = reading.Of(part, cancellationToken);
        if (hidden > 0) dropped.Add($"{hidden} hidden rows of sheet '{name}'.");
        if (rows.Count == 0) return;
        if (NamesOfNothing.Contains(name.TrimEnd("0123456789 ".ToCharArray()), StringComparer.OrdinalIgnoreCase)) text.EndPassage();
        else text.Heading(LevelOfSheets, name);
        new SheetWriting(text).Write(rows);
    }
}
