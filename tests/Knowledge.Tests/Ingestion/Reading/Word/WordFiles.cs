using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Word;

/// <summary>Makes Word documents of the XML of their body.</summary>
internal static class WordFiles
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Styles = $"""
        <w:styles xmlns:w="{Namespace}">
          <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
          <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
          <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>
          <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="우리 제목"/><w:basedOn w:val="2"/></w:style>
          <w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
          <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
          <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
          <w:style w:type="character" w:styleId="Ghost"><w:name w:val="ghost"/><w:rPr><w:vanish/></w:rPr></w:style>
        </w:styles>
        """;

    private const string Numbering = $"""
        <w:numbering xmlns:w="{Namespace}">
          <w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="제%1조"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="ganada"/><w:lvlText w:val="%2."/></w:lvl>
          </w:abstractNum>
          <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
          <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
          <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        </w:numbering>
        """;

    public static byte[] Of(string body, string? footnotes = null, string? header = null)
    {
        var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var part = package.AddMainDocumentPart();
            Write(part, $"<w:document xmlns:w=\"{Namespace}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body>{body}</w:body></w:document>");
            Write(part.AddNewPart<StyleDefinitionsPart>(), Styles);
            Write(part.AddNewPart<NumberingDefinitionsPart>(), Numbering);
            if (footnotes is not null) Write(part.AddNewPart<FootnotesPart>(), $"<w:footnotes xmlns:w=\"{Namespace}\">{footnotes}</w:footnotes>");
            if (header is not null) Write(part.AddNewPart<HeaderPart>(), $"<w:hdr xmlns:w=\"{Namespace}\">{Paragraph(header)}</w:hdr>");
        }

        return stream.ToArray();
    }

    public static string Paragraph(string words, string? style = null, int? list = null, int level = 0, string run = "") =>
        $"<w:p><w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}"
        + (list is null ? "" : $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>")
        + $"</w:pPr>{Run(words, run)}</w:p>";

    public static string Run(string words, string properties = "") =>
        $"<w:r>{(properties.Length == 0 ? "" : $"<w:rPr>{properties}</w:rPr>")}<w:t xml:space=\"preserve\">{words}</w:t></w:r>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>"))}</w:tr>"))}</w:tbl>";

    private static void Write(OpenXmlPart part, string xml)
    {
        using var stream = new StreamWriter(part.GetStream(FileMode.Create));
        stream.Write(xml);
    }
}
