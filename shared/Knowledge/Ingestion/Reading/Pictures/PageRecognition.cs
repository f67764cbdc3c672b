using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>Recognises the words of pages and pictures, where the machine has the programs that it takes: <c>tesseract</c>, and <c>pdftoppm</c> for PDF.</summary>
/// <param name="options">The limits.</param>
/// <param name="progress">Hears of each page; null for nobody.</param>
internal sealed class PageRecognition(IOptions<ReadingOptions> options, RecognitionProgress? progress = null)
{
    /// <summary>Recognises pages of a PDF file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pages">The numbers of the pages.</param>
    /// <param name="cancellationToken">Ends the recognition.</param>
    public async Task<RecognisedPages> OfPdfAsync(string path, IReadOnlyList<int> pages, CancellationToken cancellationToken)
    {
        var recognised = new RecognisedPages(options.Value.LowestReadingConfidence);
        if (pages.Count == 0) return recognised;
        var missing = Tesseract.Missing() ?? PdfDrawing.Missing();
        for (var i = 0; i < pages.Count; i++)
        {
            var reason = missing
                ?? (i < options.Value.MaximumRecognisedPages ? null : $"at most {options.Value.MaximumRecognisedPages} pages are recognised (Ingestion:MaximumRecognisedPages)");
            if (reason is null) await RecogniseAsync(path, pages[i], recognised, cancellationToken);
            else recognised.AddUnread(pages[i], reason);
            progress?.Report();
        }

        return recognised;
    }

    /// <summary>Recognises the words of a picture.</summary>
    /// <exception cref="UnreadableException">They cannot be recognised.</exception>
    public Task<IReadOnlyList<RecognisedLine>> OfPictureAsync(string path, CancellationToken cancellationToken) =>
        Tesseract.Missing() is { } missing
            ? throw new UnreadableException($"the words of a picture were not recognised: {missing}")
            : Tesseract.RecogniseAsync(path, options.Value, cancellationToken);

    private async Task RecogniseAsync(string path, int page, RecognisedPages recognised, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-page-");
        try
        {
            var picture = await PdfDrawing.DrawAsync(path, page, folder.FullName, options.Value, cancellationToken);
            recognised.Add(page, await Tesseract.RecogniseAsync(picture, options.Value, cancellationToken));
        }
        catch (UnreadableException exception)
        {
            recognised.AddUnread(page, exception.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
