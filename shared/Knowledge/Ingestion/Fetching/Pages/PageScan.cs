using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using BotSuite.Knowledge.Ingestion.Fetching.Web;

namespace BotSuite.Knowledge.Ingestion.Fetching.Pages;

/// <summary>
/// Reads a page's links and wishes from its tags one after the other, without building a tree: time and memory grow with the
/// page's length alone, however it is nested.
/// </summary>
internal sealed class PageScan
{
    private const int MostLinks = 5_000;

    private readonly List<Uri> _links = [];
    private readonly HashSet<Uri> _seen = [];
    private readonly List<Uri> _feeds = [];
    private readonly string _robot;
    private readonly bool _obeys;
    private Uri _base;
    private Uri? _canonical;
    private bool _isHidden;
    private bool _isDeadEnd;
    private bool _hasBase;

    private PageScan(Uri address, string robot, bool obeys) => (_base, _robot, _obeys) = (address, robot, obeys);

    /// <summary>What a page tells.</summary>
    /// <param name="page">The page.</param>
    /// <param name="robot">The robot's name, by which a page may address it.</param>
    /// <param name="obeys">Whether <c>noindex</c> and <c>nofollow</c> count.</param>
    public static PageHints Of(WebAnswer.Content page, string robot, bool obeys)
    {
        var scan = new PageScan(page.Address, robot, obeys);
        if (page.RobotsTag is { } header) scan.HearHeader(header);
        if (page.MediaType is MediaKinds.Html or "application/xhtml+xml") scan.Read(PageText.Decode(page));
        return new PageHints
        {
            Links = scan._isDeadEnd ? [] : scan._links,
            Canonical = scan._canonical,
            Feeds = scan._feeds,
            IsHidden = scan._isHidden,
        };
    }

    private void Read(string html)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        while (tokens.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            if (token.Type != HtmlTokenType.StartTag) continue;
            var tag = token.AsTag();
            switch (tag.Name)
            {
                case "a" or "area":
                    Link(tag);
                    break;
                case "base" when !_hasBase && Resolve(tag.GetAttribute("href")) is { } address:
                    (_base, _hasBase) = (address, true);
                    break;
                case "link":
                    Relation(tag);
                    break;
                case "meta":
                    Meta(tag);
                    break;
                // What stands in these is no markup.
                case "script":
                    tokens.State = HtmlParseMode.Script;
                    break;
                case "style" or "noframes" or "iframe" or "xmp":
                    tokens.State = HtmlParseMode.Rawtext;
                    break;
                case "title" or "textarea":
                    tokens.State = HtmlParseMode.RCData;
                    break;
            }
        }
    }

    private void Link(HtmlTagToken tag)
    {
        if (_links.Count == MostLinks || (_obeys && Words(tag.GetAttribute("rel")).Contains("nofollow"))) return;
        if (Resolve(tag.GetAttribute("href")) is { } address && _seen.Add(address)) _links.Add(address);
    }

    private void Relation(HtmlTagToken tag)
    {
        var relations = Words(tag.GetAttribute("rel"));
        if (relations.Contains("canonical")) _canonical ??= Resolve(tag.GetAttribute("href"));
        if (relations.Contains("alternate") && tag.GetAttribute("type") is "application/rss+xml" or "application/atom+xml"
            && _feeds.Count < 10 && Resolve(tag.GetAttribute("href")) is { } feed)
            _feeds.Add(feed);
    }

    private void Meta(HtmlTagToken tag)
    {
        var name = tag.GetAttribute("name");
        if (string.Equals(name, "robots", StringComparison.OrdinalIgnoreCase) || string.Equals(name, _robot, StringComparison.OrdinalIgnoreCase))
            Hear(tag.GetAttribute("content"));
    }

    // "X-Robots-Tag: noindex, otherbot: nofollow": what follows a name holds for that robot alone.
    private void HearHeader(string header)
    {
        var isMeant = true;
        foreach (var part in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':');
            var name = colon < 0 ? null : part[..colon].Trim();
            // These two directives hold a colon of their own.
            if (name is not null && !name.StartsWith("max-", StringComparison.OrdinalIgnoreCase) && !name.Equals("unavailable_after", StringComparison.OrdinalIgnoreCase))
                isMeant = name.Equals(_robot, StringComparison.OrdinalIgnoreCase);
            if (isMeant) Hear(part[(colon + 1)..]);
        }
    }

    private void Hear(string? wishes)
    {
        if (!_obeys) return;
        var words = Words(wishes);
        _isHidden |= words.Contains("noindex") || words.Contains("none");
        _isDeadEnd |= words.Contains("nofollow") || words.Contains("none");
    }

    private Uri? Resolve(string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference) || !Uri.TryCreate(_base, reference.Trim(), out var address)) return null;
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) return null;
        return address.Fragment.Length == 0 ? address : new Uri(address.GetLeftPart(UriPartial.Query));
    }

    private static HashSet<string> Words(string? text) =>
        [.. (text ?? "").ToLowerInvariant().Split([' ', ',', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries)];
}
