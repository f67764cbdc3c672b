using BotSuite.Knowledge.Ingestion.Reading.Structure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>Gets the pages of an open file, each with its lines in reading order.</summary>
internal sealed class PdfPages
{
    // A scan with a stamp or a page number that was typed on it is still a scan.
    private const int FewLetters = 20;
    private const int OutermostLines = 2;
    private const int LinesOfFullPage = 12;

    private readonly List<PdfPage> _pages = [];
    private readonly List<int> _broken = [];

    private PdfPages()
    {
    }

    /// <summary>The pages that could be read, without what repeats.</summary>
    public IReadOnlyList<PdfPage> Pages => _pages;

    /// <summary>Numbers of the pages that are damaged.</summary>
    public IReadOnlyList<int> Broken => _broken;

    /// <summary>What was left out.</summary>
    public IReadOnlyList<string> Dropped { get; private set; } = [];

    /// <summary>Whether words were left out that are drawn invisibly.</summary>
    public bool HoldsHiddenText { get; private set; }

    /// <summary>Reads the pages of a file.</summary>
    public static PdfPages Of(PdfDocument document, CancellationToken cancellationToken)
    {
        var pages = new PdfPages();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages.Add(document, number);
        }

        pages.DropRepeated();
        return pages;
    }

    private void Add(PdfDocument document, int number)
    {
        Page page;
        try
        {
            page = document.GetPage(number);
        }
        // The library throws whatever a damaged page makes it stumble over; the other pages are as good without it.
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            _broken.Add(number);
            return;
        }

        var hasPictures = page.NumberOfImages > 0;
        var letters = hasPictures ? page.Letters : Seen(page.Letters);
        var isPicture = hasPictures && letters.Count(letter => !string.IsNullOrWhiteSpace(letter.Value)) < FewLetters;
        _pages.Add(new PdfPage(number, page.Height, isPicture ? [] : ReadingOrder.Of(LetterLines.Of(letters)), isPicture));
    }

    /// <summary>The letters that people see. Over a picture invisible letters are its recognised words; elsewhere they are hidden from readers.</summary>
    private IReadOnlyList<Letter> Seen(IReadOnlyList<Letter> letters)
    {
        if (!letters.Any(IsInvisible)) return letters;
        HoldsHiddenText = true;
        return [.. letters.Where(letter => !IsInvisible(letter))];
    }

    private static bool IsInvisible(Letter letter) => letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;

    private void DropRepeated()
    {
        var edges = _pages.Where(page => !page.IsPicture).Select(page => (IReadOnlyList<(string, double)>)
            [.. EdgesOf(page).Select(line => (line.Text, line.Baseline / page.Height))]).ToList();
        var repeated = RepeatedLines.Of(edges);
        Dropped = repeated.Examples;
        if (Dropped.Count == 0) return;
        for (var i = 0; i < _pages.Count; i++)
        {
            var page = _pages[i];
            var gone = EdgesOf(page).Where(line => repeated.Holds(line.Text, line.Baseline / page.Height)).ToHashSet();
            if (gone.Count > 0) _pages[i] = page with { Lines = [.. page.Lines.Where(line => !gone.Contains(line))] };
        }
    }

    /// <summary>What stands near the upper and lower edge, and the outermost lines of pages with wide margins.</summary>
    private static IEnumerable<PdfLine> EdgesOf(PdfPage page)
    {
        var lines = page.Lines.OrderBy(line => line.Baseline).ToList();
        var outermost = lines.Count >= LinesOfFullPage ? OutermostLines : 0;
        return lines.Where((line, place) => place < outermost || place >= lines.Count - outermost
            || line.Baseline > page.Height * (1 - RepeatedLines.Edge) || line.Baseline < page.Height * RepeatedLines.Edge);
    }
}
