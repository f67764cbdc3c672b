using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>Parses HTML with bounds. Nothing is fetched and no script runs.</summary>
internal static class HtmlPage
{
    // As deep as a walk may recurse; browsers stop at 512 levels.
    private const int Deepest = 256;
    private const int MostElements = 500_000;

    private static readonly HashSet<string> Attributes = new(
        "id class role style hidden lang href rel content name property type itemprop itemtype itemscope rowspan colspan start value charset http-equiv open color bgcolor datetime width height data-target data-bs-target"
            .Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>The page as a tree of at most 256 levels.</summary>
    /// <exception cref="UnreadableException">It has more elements than any page.</exception>
    public static IHtmlDocument Parse(string html, CancellationToken cancellationToken)
    {
        var elements = 0;
        var options = new HtmlParserOptions
        {
            MaximumDepth = Deepest,
            SkipComments = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref StructHtmlToken _, ReadOnlyMemory<char> name) => IsRead(name.Span),
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements) throw new UnreadableException($"the page has more than {MostElements} elements");
                if (elements % 1_000 == 0) cancellationToken.ThrowIfCancellationRequested();
            },
        };
        return new HtmlParser(options).ParseDocument(NestingLimit.Apply(html, Deepest));
    }

    private static bool IsRead(ReadOnlySpan<char> name) =>
        name.StartsWith("aria-", StringComparison.OrdinalIgnoreCase) || Attributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
