namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>Lines of a page that belong together.</summary>
/// <param name="first">The first of them.</param>
internal sealed class PdfParagraph(PdfLine first)
{
    private readonly List<PdfLine> _lines = [first];

    /// <summary>The lines.</summary>
    public IReadOnlyList<PdfLine> Lines => _lines;

    /// <summary>The first line.</summary>
    public PdfLine First => _lines[0];

    /// <summary>The last line so far.</summary>
    public PdfLine Last => _lines[^1];

    /// <summary>Size of its letters, in points.</summary>
    public double Size => First.Size;

    /// <summary>Whether all of it is bold.</summary>
    public bool IsBold => _lines.TrueForAll(line => line.IsBold);

    /// <summary>Whether it is a row of a table, of at least two cells.</summary>
    public bool IsRow => First.Cells.Count > 1;

    /// <summary>Whether it begins as an item of a list.</summary>
    public bool IsItem { get; } = first.Cells.Count == 1 && ItemMarker.Split(first.Text) is not null;

    /// <summary>Adds a line.</summary>
    public void Add(PdfLine line) => _lines.Add(line);
}
