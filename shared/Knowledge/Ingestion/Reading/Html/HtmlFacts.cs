using System.Globalization;
using AngleSharp.Html.Dom;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>What a page says about itself in its head.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlFacts(IHtmlDocument page)
{
    private const int LongestUrl = 2_000;

    private static readonly string[] DateNames = ["article:modified_time", "dcterms.modified", "dc.date.modified", "last-modified", "og:updated_time", "article:published_time", "dcterms.issued", "dc.date", "date", "pubdate"];

    /// <summary>The title: of the page, or as it is shared; null where there is none.</summary>
    public string? Title => Words(page.Title) ?? Meta("og:title");

    /// <summary>The day on which the page was last changed or published, as it says; null where it does not.</summary>
    public DateOnly? Day
    {
        get
        {
            foreach (var name in DateNames)
                if (Meta(name) is { } day && DateTimeOffset.TryParse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return DateOnly.FromDateTime(date.DateTime);
            return null;
        }
    }

    /// <summary>The facts.</summary>
    /// <param name="fetchedFrom">Where the page was fetched from; null for a file on disk.</param>
    public DocumentFacts Facts(Uri? fetchedFrom) => new()
    {
        OriginUrl = Origin(fetchedFrom),
        Issuer = Meta("og:site_name") ?? Meta("dcterms.publisher") ?? Meta("publisher"),
        Rights = Meta("dcterms.rights") ?? Meta("dc.rights") ?? Meta("copyright") ?? Meta("rights"),
    };

    /// <summary>The language that the page names, unless its letters say otherwise: many pages keep the code of their template.</summary>
    public string Language(string text)
    {
        var detected = LanguageDetector.Detect(text).Code;
        var named = page.DocumentElement.GetAttribute("lang")?.Split('-', '_')[0].Trim().ToLowerInvariant();
        if (named is not { Length: 2 or 3 } || !named.All(char.IsAsciiLetter)) return detected;
        return detected == LanguageDetector.Korean || named == LanguageDetector.Korean ? detected : named;
    }

    /// <summary>The address that the page gives as its own. Of a page that was fetched it has to be on the same host, or a page could borrow another's name.</summary>
    private string? Origin(Uri? fetchedFrom)
    {
        var named = page.QuerySelector("link[rel='canonical']")?.GetAttribute("href") ?? Meta("og:url");
        var canonical = named is { Length: > 0 and <= LongestUrl } && (fetchedFrom is null ? Uri.TryCreate(named, UriKind.Absolute, out var address) : Uri.TryCreate(fetchedFrom, named, out address))
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;
        if (canonical is not null && (fetchedFrom is null || canonical.Host.Equals(fetchedFrom.Host, StringComparison.OrdinalIgnoreCase))) return canonical.AbsoluteUri;
        return fetchedFrom?.AbsoluteUri;
    }

    private string? Meta(string name)
    {
        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            var named = meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("http-equiv");
            if (name.Equals(named, StringComparison.OrdinalIgnoreCase) && Words(meta.GetAttribute("content")) is { } content) return content;
        }

        return null;
    }

    private static string? Words(string? words) => CleanWords.OnOneLine(words ?? "") is { Length: > 0 and <= 1_000 } clean ? clean : null;
}
