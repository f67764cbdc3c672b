using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Pdf;

/// <summary>Draws PDF files line by line.</summary>
internal sealed class PdfFiles : IDisposable
{
    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _plain;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private PdfPageBuilder? _page;
    private double _y;

    public PdfFiles()
    {
        _plain = _builder.AddStandard14Font(Standard14Font.Helvetica);
        _bold = _builder.AddStandard14Font(Standard14Font.HelveticaBold);
    }

    public PdfFiles Page()
    {
        _page = _builder.AddPage(PageSize.A4);
        _y = 760;
        return this;
    }

    /// <summary>The next line, a step under the one before.</summary>
    public PdfFiles Line(string words, double size = 11, double left = 70, bool isBold = false, double step = 1.3)
    {
        _y -= step * size;
        return At(left, _y, words, size, isBold);
    }

    public PdfFiles At(double left, double height, string words, double size = 11, bool isBold = false)
    {
        _y = height;
        _page!.AddText(words, size, new PdfPoint(left, height), isBold ? _bold : _plain);
        return this;
    }

    /// <summary>Words on the line that was drawn last.</summary>
    public PdfFiles Beside(double left, string words, double size = 11) => At(left, _y, words, size);

    public PdfFiles Invisible(string words)
    {
        _page!.SetTextRenderingMode(TextRenderingMode.Neither);
        Line(words);
        _page.SetTextRenderingMode(TextRenderingMode.Fill);
        return this;
    }

    public PdfFiles Picture(byte[] png)
    {
        _page!.AddPng(png, new PdfRectangle(50, 100, 500, 700));
        return this;
    }

    /// <summary>The file, after which nothing can be drawn.</summary>
    public byte[] Bytes()
    {
        using (this) return _builder.Build();
    }

    public void Dispose() => _builder.Dispose();
}
