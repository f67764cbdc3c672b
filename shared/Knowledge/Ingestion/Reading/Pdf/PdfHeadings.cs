namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>
/// Tells headings by their letters: clearly larger than most of the document's, or bold by themselves. A heading has few lines and
/// does not end like a sentence, unless it asks.
/// </summary>
internal sealed class PdfHeadings
{
    private const double ClearlyLarger = 1.12;
    private const int MostLines = 4;
    private const int MostLetters = 200;
    private const int MostLettersInBold = 120;
    private const int MostLettersOfQuestion = 320;
    private const int LowestLevel = 5;
    // Where more than this part of the paragraphs looks like headings, the letters say nothing about headings.
    private const double TooMany = 0.5;

    private readonly double _body;
    private readonly List<double> _sizes;
    private readonly bool _boldCounts;

    private PdfHeadings(double body, List<double> sizes, bool boldCounts) => (_body, _sizes, _boldCounts) = (body, sizes, boldCounts);

    /// <summary>Size of most letters of the document, in points.</summary>
    public double BodySize => _body;

    /// <summary>Learns the sizes of a document.</summary>
    public static PdfHeadings Of(IReadOnlyList<PdfParagraph> paragraphs)
    {
        if (paragraphs.Count == 0) return new PdfHeadings(10, [], false);
        var body = paragraphs.SelectMany(paragraph => paragraph.Lines).GroupBy(line => Rounded(line.Size))
            .MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        var large = paragraphs.Where(paragraph => MayHead(paragraph) && Rounded(paragraph.Size) >= body * ClearlyLarger).ToList();
        var bold = paragraphs.Count(paragraph => MayHead(paragraph) && IsBoldLine(paragraph, body));
        var sizes = large.Count > TooMany * paragraphs.Count && paragraphs.Count > 6
            ? [] : large.Select(paragraph => Rounded(paragraph.Size)).Distinct().OrderDescending().ToList();
        return new PdfHeadings(body, sizes, bold <= TooMany * paragraphs.Count);
    }

    /// <summary>The level of a heading, from 1; null for what is none.</summary>
    public int? LevelOf(PdfParagraph paragraph)
    {
        if (!MayHead(paragraph)) return null;
        var place = _sizes.IndexOf(Rounded(paragraph.Size));
        if (place >= 0) return Math.Min(place + 1, LowestLevel);
        return _boldCounts && IsBoldLine(paragraph, _body) ? Math.Min(_sizes.Count + 1, LowestLevel) : null;
    }

    private static bool MayHead(PdfParagraph paragraph)
    {
        var text = paragraph.Last.Text;
        return !paragraph.IsRow && paragraph.Lines.Count <= MostLines
            && paragraph.Lines.Sum(line => line.Text.Length) <= (text[^1] is '?' ? MostLettersOfQuestion : MostLetters)
            && text[^1] is not ('.' or ',' or ';' or ':') && paragraph.First.Text.Any(char.IsLetter);
    }

    private static bool IsBoldLine(PdfParagraph paragraph, double body) =>
        paragraph.IsBold && paragraph.Size >= body * 0.95
        && (paragraph.Last.Text[^1] is '?' || (paragraph.Lines.Count <= 2 && paragraph.Lines.Sum(line => line.Text.Length) <= MostLettersInBold));

    private static double Rounded(double size) => Math.Round(size * 2, MidpointRounding.AwayFromZero) / 2;
}
