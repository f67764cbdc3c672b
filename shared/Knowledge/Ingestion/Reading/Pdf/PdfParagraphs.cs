namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>Groups the lines of a page to paragraphs, list items and table rows, by gaps, indents, letter sizes and list markers.</summary>
/// <param name="leading">Distance of two lines of one paragraph, as a multiple of the letter size.</param>
internal sealed class PdfParagraphs(double leading)
{
    private const double Indent = 0.8;
    private const double LooseLeading = 1.22;
    private const double ShortLine = 0.8;

    /// <summary>The distance of lines in most of a document, as a multiple of the letter size.</summary>
    public static double LeadingOf(IEnumerable<PdfPage> pages)
    {
        var gaps = new List<double>();
        foreach (var page in pages)
            for (var i = 1; i < page.Lines.Count; i++)
            {
                PdfLine before = page.Lines[i - 1], line = page.Lines[i];
                var gap = (before.Baseline - line.Baseline) / line.Size;
                if (gap is > 0.8 and < 2.6 && SameSize(before, line) && line.IsAboveOrBelow(before)) gaps.Add(Math.Round(gap, 2));
            }

        return gaps.Count == 0 ? 1.2 : gaps.CountBy(gap => gap).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
    }

    /// <summary>The paragraphs of a page, in reading order.</summary>
    public List<PdfParagraph> Of(IReadOnlyList<PdfLine> lines)
    {
        var paragraphs = new List<PdfParagraph>();
        if (lines.Count == 0) return paragraphs;
        var (left, right) = (lines.Min(line => line.Left), lines.Max(line => line.Right));
        foreach (var line in lines)
        {
            if (paragraphs.Count > 0 && Continues(paragraphs[^1], line, right - left)) paragraphs[^1].Add(line);
            else paragraphs.Add(new PdfParagraph(line));
        }

        return paragraphs;
    }

    private bool Continues(PdfParagraph paragraph, PdfLine line, double pageWidth)
    {
        var last = paragraph.Last;
        if (paragraph.IsRow || line.Cells.Count > 1 || !SameSize(last, line) || ItemMarker.Split(line.Text) is not null) return false;
        if (paragraph.IsBold != line.IsBold && (paragraph.IsBold || EndsSentence(last.Text))) return false;

        var gap = last.Baseline - line.Baseline;
        if (gap < 0) return !EndsSentence(last.Text) && !paragraph.IsItem && !line.IsAboveOrBelow(last);
        if (gap > LooseLeading * leading * line.Size) return false;
        if (paragraph.IsItem) return line.Left > paragraph.First.Left - (0.3 * line.Size);
        if (line.Left - last.Left > Indent * line.Size && (paragraph.Lines.Count > 1 || EndsSentence(last.Text)) && !IsCentred(last, line)) return false;
        return !EndsSentence(last.Text) || last.Right - last.Left > ShortLine * Math.Min(pageWidth, WidthOf(paragraph, line));
    }

    // The column's width shows in the paragraph's longest line.
    private static double WidthOf(PdfParagraph paragraph, PdfLine line) =>
        Math.Max(line.Right - line.Left, paragraph.Lines.Max(other => other.Right - other.Left));

    private static bool IsCentred(PdfLine last, PdfLine line) =>
        Math.Abs(last.Left + last.Right - line.Left - line.Right) < line.Size;

    private static bool SameSize(PdfLine one, PdfLine other) => Math.Abs(one.Size - other.Size) <= 0.08 * Math.Max(one.Size, other.Size);

    /// <summary>Whether words end as a sentence does.</summary>
    public static bool EndsSentence(string text) => text.TrimEnd('"', '”', '’', ')', ']', ' ') is [.., '.' or '?' or '!' or ':' or '。'];
}
