using System.Globalization;
using AngleSharp.Html.Dom;
using BotSuite.Knowledge.Ingestion.Reading.Quarantine;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using BotSuite.Knowledge.Ingestion.Reading.Text;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>
/// Reads HTML: the main part of a page with its headings, lists, tables and questions, without menus, page feet and what is hidden
/// from readers. Nothing that the page names is fetched.
/// </summary>
internal sealed class HtmlFileReader(IOptions<IngestionOptions> options, IOptions<ReadingOptions> limits) : DocumentFile
{
    private const string Reader = "html/1";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public override bool NeedsFile => false;

    /// <inheritdoc/>
    protected override async Task<ReadDocument> ReadDocumentAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var bytes = await TextFile.BytesAsync(file, cancellationToken);
        var decoded = TextEncodings.Decode(bytes, HtmlCharset.Of(bytes));
        TextFile.CheckLength(decoded.Text, options.Value.MaximumDocumentCharacters);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(limits.Value.ReadingTimeLimit);
        try
        {
            var document = Read(HtmlPage.Parse(decoded.Text, limited.Token), file, limited.Token);
            return document with { Remarks = [.. decoded.Remarks, .. document.Remarks] };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableException($"reading took longer than {limits.Value.ReadingTimeLimit} (Ingestion:ReadingTimeLimit)");
        }
    }

    private ReadDocument Read(IHtmlDocument page, SourceFile file, CancellationToken cancellationToken)
    {
        var text = new StructuredText(options.Value.MaximumDocumentCharacters);
        var leftOut = HtmlReading.Write(page, text, cancellationToken);
        if (!text.HasPassages) throw new UnreadableException(Emptiness(page));

        var facts = new HtmlFacts(page);
        var document = StructuredDocument.Of(text, file, Reader, facts.Title, null, facts.Facts(file.Url));
        return document with { Language = facts.Language(document.Text), Dropped = leftOut.Pieces, Remarks = [.. Remarks(facts, leftOut)] };
    }

    private static string Emptiness(IHtmlDocument page) => page.QuerySelector("script") is null
        ? "there is no text in the file"
        : "there is no text in the page; a script puts its words in when somebody looks at it";

    private static IEnumerable<string> Remarks(HtmlFacts facts, LeftOutElements leftOut)
    {
        foreach (var verdict in leftOut.Hidden.Select(PassageScreening.Judge).OfType<PassageVerdict>().Take(10))
            yield return $"A part that readers of the page do not see was left out. {verdict.Reason}";
        if (facts.Day is { } day) yield return $"The page says that it is of {day.ToString("O", CultureInfo.InvariantCulture)}.";
    }
}
