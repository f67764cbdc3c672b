using BotSuite.Data.Sources;
using BotSuite.Knowledge.Tests.Drivers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Slides;

public sealed class SlideReaderTests : IDisposable
{
    private const string Namespaces = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_slide_is_a_page_under_its_title_with_lists_tables_and_notes()
    {
        var table = "<p:graphicFrame><a:graphic><a:graphicData uri=\"t\"><a:tbl><a:tblPr firstRow=\"1\"/>"
            + TableRow("Plan", "Price") + TableRow("Small", "10") + "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
        var document = await ReadFiles.Slides().ReadAsync(_folder.Write("deck.pptx", Of(
            (Shape("ctrTitle", "Our plans"), null),
            (Shape("title", "What does it cost?") + Shape("body", "Little", "1:A month") + $"<p:grpSp>{Shape("", "In a group.")}</p:grpSp>" + table + Shape("ftr", "ACME 2026") + Shape("sldNum", "2"), "Say it slowly."),
            (Shape("title", "Not shown") + Shape("body", "Secret"), "hidden"))));

        Assert.Equal("Our plans", document.Title);
        Assert.Equal("Our plans\n\nWhat does it cost?\n\n- Little\n  - A month\n\nIn a group.\n\n- Plan: Small; Price: 10\n\nSay it slowly.\n", document.Text);
        var passage = Assert.Single(document.Passages);
        Assert.Equal((PassageKind.FaqEntry, 2, "What does it cost?"), (passage.Kind, passage.Page!.Value, passage.Questions[0]));
        Assert.Equal(["2", "ACME 2026", "Slide 3 is hidden: Not shown"], document.Dropped.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK not really")]
    public async Task A_damaged_file_is_a_named_failure(string content)
    {
        var failure = await ReadFiles.Slides().FailureAsync(_folder.Write("bad.pptx", content));
        Assert.Equal(content.Length == 0 ? "the file is empty" : "the file is damaged, or no presentation (.pptx)", failure.Reason);
    }

    private static string Shape(string kind, params string[] paragraphs) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"1\" name=\"x\"/><p:cNvSpPr/><p:nvPr>{(kind.Length == 0 ? "" : $"<p:ph type=\"{kind}\"/>")}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>{string.Concat(paragraphs.Select(Paragraph))}</p:txBody></p:sp>";

    private static string Paragraph(string words) => words.Split(':') is [var level, var rest]
        ? $"<a:p><a:pPr lvl=\"{level}\"/><a:r><a:t>{rest}</a:t></a:r></a:p>" : $"<a:p><a:r><a:t>{words}</a:t></a:r></a:p>";

    private static string TableRow(params string[] cells) =>
        $"<a:tr h=\"1\">{string.Concat(cells.Select(cell => $"<a:tc><a:txBody><a:bodyPr/>{Paragraph(cell)}</a:txBody></a:tc>"))}</a:tr>";

    private static byte[] Of(params (string Shapes, string? Notes)[] slides)
    {
        var stream = new MemoryStream();
        using (var package = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            var part = package.AddPresentationPart();
            for (var i = 0; i < slides.Length; i++)
            {
                var slide = part.AddNewPart<SlidePart>($"r{i}");
                Write(slide, $"<p:sld {Namespaces}{(slides[i].Notes == "hidden" ? " show=\"0\"" : "")}><p:cSld><p:spTree>{slides[i].Shapes}</p:spTree></p:cSld></p:sld>");
                if (slides[i].Notes is { } notes && notes != "hidden")
                    Write(slide.AddNewPart<NotesSlidePart>(), $"<p:notes {Namespaces}><p:cSld><p:spTree>{Shape("body", notes)}{Shape("sldNum", "9")}</p:spTree></p:cSld></p:notes>");
            }

            Write(part, $"<p:presentation {Namespaces}><p:sldIdLst>{string.Concat(slides.Select((_, i) => $"<p:sldId id=\"{256 + i}\" r:id=\"r{i}\"/>"))}</p:sldIdLst></p:presentation>");
        }

        return stream.ToArray();
    }

    private static void Write(OpenXmlPart part, string xml)
    {
        using var stream = new StreamWriter(part.GetStream(FileMode.Create));
        stream.Write(xml);
    }
}
