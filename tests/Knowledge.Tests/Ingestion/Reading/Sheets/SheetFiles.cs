using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Sheets;

/// <summary>Makes workbooks of the XML of their sheets.</summary>
internal static class SheetFiles
{
    private const string Namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    // Styles: 0 general, 1 day, 2 percent, 3 won, 4 day and time of its own, 5 euro.
    private const string Styles = $"""
        <styleSheet {Namespace}>
          <numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0&quot;원&quot;"/><numFmt numFmtId="165" formatCode="yyyy&quot;년&quot; m&quot;월&quot; d&quot;일&quot; h:mm"/><numFmt numFmtId="166" formatCode="[$€-407] #,##0.00;[Red]-[$€-407] #,##0.00"/></numFmts>
          <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
        </styleSheet>
        """;

    /// <summary>A workbook.</summary>
    /// <param name="texts">The shared texts.</param>
    /// <param name="sheets">Name, state (empty for visible) and inner XML of each sheet.</param>
    public static byte[] Of(string[] texts, params (string Name, string State, string Xml)[] sheets)
    {
        var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var part = package.AddWorkbookPart();
            Write(part.AddNewPart<WorkbookStylesPart>(), Styles);
            Write(part.AddNewPart<SharedStringTablePart>(), $"<sst {Namespace}>{string.Concat(texts.Select(text => $"<si><t>{text}</t></si>"))}</sst>");
            var list = "";
            for (var i = 0; i < sheets.Length; i++)
            {
                Write(part.AddNewPart<WorksheetPart>($"r{i}"), $"<worksheet {Namespace}>{sheets[i].Xml}</worksheet>");
                list += $"<sheet name=\"{sheets[i].Name}\" sheetId=\"{i + 1}\" r:id=\"r{i}\"{(sheets[i].State.Length == 0 ? "" : $" state=\"{sheets[i].State}\"")}/>";
            }

            Write(part, $"<workbook {Namespace} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{list}</sheets></workbook>");
        }

        return stream.ToArray();
    }

    /// <summary>A row of cells: a number is a number, "#4" is shared text 4, "45000/1" a number in style 1, anything else words.</summary>
    public static string Row(int number, params string[] cells) => Row(number, "", cells);

    public static string Row(int number, string attributes, string[] cells) =>
        $"<row r=\"{number}\" {attributes}>{string.Concat(cells.Select((cell, column) => Cell($"{(char)('A' + column)}{number}", cell)))}</row>";

    private static string Cell(string place, string content)
    {
        if (content.Length == 0) return "";
        if (content[0] == '#') return $"<c r=\"{place}\" t=\"s\"><v>{content[1..]}</v></c>";
        var parts = content.Split('/');
        return double.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out _)
            ? $"<c r=\"{place}\"{(parts.Length > 1 ? $" s=\"{parts[1]}\"" : "")}><v>{parts[0]}</v></c>"
            : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{content}</t></is></c>";
    }

    private static void Write(OpenXmlPart part, string xml)
    {
        using var stream = new StreamWriter(part.GetStream(FileMode.Create));
        stream.Write(xml);
    }
}
