using BotSuite.Knowledge.Ingestion.Reading.Pictures;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using Microsoft.Extensions.Options;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>
/// Reads PDF: text in reading order with page numbers, headings by letter size, without what repeats on every page. Pages that are
/// pictures have their words recognised where the machine can do so.
/// </summary>
internal sealed class PdfReader(PageRecognition recognition, IOptions<ReadingOptions> options) : DocumentFile
{
    private const string Reader = "pdf/1";
    private const int DeepestNesting = 128;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    protected override async Task<ReadDocument> ReadDocumentAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var (pages, title, language) = ReadPages(file, cancellationToken);
        var recognised = await recognition.OfPdfAsync(
            file.Path, [.. pages.Pages.Where(page => page.IsPicture).Select(page => page.Number)], cancellationToken);
        if (pages.Pages.Count == 0) throw Damaged();
        if (pages.Pages.All(page => page.IsPicture) && recognised.Failure is { } failure) throw new UnreadableException(failure);

        var text = PdfWriting.Of(pages.Pages, (page, text) => recognised.Write(page.Number, text));
        var document = StructuredDocument.Of(text, file, Reader, text.Title ?? title, language);
        return document with
        {
            Passages = LowConfidence.Marked(document.Passages, options.Value.LowestReadingConfidence),
            Dropped = pages.Dropped,
            Remarks = [.. Remarks(pages), .. recognised.Remarks],
        };
    }

    private (PdfPages Pages, string? Title, string? Language) ReadPages(SourceFile file, CancellationToken cancellationToken)
    {
        try
        {
            using var document = PdfDocument.Open(file.Path, new ParsingOptions { MaxStackDepth = DeepestNesting, SkipMissingFonts = true });
            if (document.NumberOfPages > options.Value.MaximumPages)
                throw new UnreadableException($"the file has {document.NumberOfPages} pages; at most {options.Value.MaximumPages} are read (Ingestion:MaximumPages)");
            return (PdfPages.Of(document, cancellationToken), DocumentTitle.Sensible(document.Information.Title), LanguageOf(document));
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableException("the file is protected by a password; save it without");
        }
        // The library throws whatever a damaged file makes it stumble over.
        catch (Exception exception) when (exception is not (UnreadableException or OperationCanceledException or OutOfMemoryException or IOException or UnauthorizedAccessException))
        {
            throw Damaged();
        }
    }

    private static UnreadableException Damaged() => new("the file is damaged, or no PDF");

    private static string? LanguageOf(PdfDocument document) =>
        document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Lang, out var token) && token is StringToken { Data.Length: >= 2 } tag
            && tag.Data[..2].ToLowerInvariant() is var code && code is "ko" or "ja" or "zh" ? code : null;

    private static IEnumerable<string> Remarks(PdfPages pages)
    {
        if (pages.Broken.Count > 0) yield return $"Pages that are damaged and were not read: {string.Join(", ", pages.Broken)}.";
        if (pages.HoldsHiddenText) yield return "Words that are drawn invisibly were left out.";
    }
}
