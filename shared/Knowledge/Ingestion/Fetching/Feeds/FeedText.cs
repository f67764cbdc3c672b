using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace BotSuite.Knowledge.Ingestion.Fetching.Feeds;

/// <summary>Reads RSS 2.0, RSS 1.0 and Atom (RFC 4287). Document types and entities are refused.</summary>
internal static class FeedText
{
    private const int MostCharacters = 32 * 1024 * 1024;
    private const int DeepestElement = 64;
    private const int MostCategories = 20;
    private const int LongestWord = 64;
    private const int LongestId = 300;

    private static readonly XNamespace Contents = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The entries of a feed, in its order.</summary>
    /// <param name="bytes">The feed.</param>
    /// <param name="address">Where it came from; links are resolved against it.</param>
    /// <param name="most">How many entries at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="XmlException">It is no feed that can be read.</exception>
    public static async Task<IReadOnlyList<FeedEntry>> ReadAsync(ReadOnlyMemory<byte> bytes, Uri address, int most, CancellationToken cancellationToken)
    {
        using var xml = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), SafeXml.Settings(MostCharacters));
        var entries = new List<FeedEntry>();
        var isFeed = false;
        while (!xml.EOF && entries.Count < most)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml.Depth > DeepestElement) throw new XmlException("Too deep.");
            if (xml.NodeType is not XmlNodeType.Element)
            {
                await xml.ReadAsync();
                continue;
            }

            if (xml.Depth == 0) isFeed = xml.LocalName is "rss" or "feed" or "RDF";
            if (isFeed && xml.LocalName is "item" or "entry")
            {
                // Only one entry is in memory as a tree, and it is not deep: the subtree is copied with the same check.
                if (Entry(await TreeAsync(xml, cancellationToken), address) is { } entry) entries.Add(entry);
            }
            else
            {
                await xml.ReadAsync();
            }
        }

        return isFeed ? entries : throw new XmlException("No feed.");
    }

    private static async Task<XElement> TreeAsync(XmlReader xml, CancellationToken cancellationToken)
    {
        XElement? root = null;
        var open = new Stack<XElement>();
        var depth = xml.Depth;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (open.Count > DeepestElement) throw new XmlException("Too deep.");
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
                    var isEmpty = xml.IsEmptyElement;
                    while (xml.MoveToNextAttribute())
                        if (xml.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                            element.SetAttributeValue(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value);
                    if (open.TryPeek(out var parent)) parent.Add(element);
                    root ??= element;
                    if (!isEmpty) open.Push(element);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.TryPeek(out var inside):
                    inside.Add(new XText(xml.Value));
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
            }
        }
        while (await xml.ReadAsync() && open.Count > 0 && xml.Depth >= depth);
        return root!;
    }

    private static FeedEntry? Entry(XElement element, Uri address)
    {
        var link = Link(element, address);
        var title = Plain(Child(element, "title"));
        var html = element.Element(Contents + "encoded")?.Value ?? Html(Child(element, "content")) ?? Html(Child(element, "description")) ?? Html(Child(element, "summary"));
        var id = (Child(element, "id") ?? Child(element, "guid"))?.Value.Trim();
        if (string.IsNullOrEmpty(id)) id = link?.AbsoluteUri;
        if (id is null && title is null && html is null) return null;
        return new FeedEntry
        {
            Id = Fitting(id ?? "entry-" + Hash($"{title}\n{html}")),
            Link = link,
            Title = title,
            Html = html,
            PublishedAt = Time(Child(element, "published") ?? Child(element, "pubDate") ?? element.Element(DublinCore + "date") ?? Child(element, "updated")),
            Categories = [.. element.Elements().Where(child => child.Name.LocalName == "category")
                .Select(child => (child.Attribute("term")?.Value ?? child.Value).Trim()).Where(word => word.Length is > 0 and <= LongestWord).Distinct().Take(MostCategories)],
        };
    }

    private static Uri? Link(XElement element, Uri address)
    {
        var links = element.Elements().Where(child => child.Name.LocalName == "link").ToList();
        var reference = links.Find(link => link.Attribute("href") is not null && link.Attribute("rel")?.Value is null or "alternate")?.Attribute("href")?.Value
            ?? links.Find(link => link.Attribute("href") is null && link.Value.Trim().Length > 0)?.Value;
        if (reference is null && Child(element, "guid") is { } guid && guid.Attribute("isPermaLink")?.Value != "false") reference = guid.Value;
        return Uri.TryCreate(address, reference?.Trim() ?? "about:blank", out var found) && (found.Scheme == Uri.UriSchemeHttps || found.Scheme == Uri.UriSchemeHttp) && reference is not null
            ? found
            : null;
    }

    // Elements of other vocabularies (media:title) are not meant.
    private static XElement? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name && (child.Name.Namespace == element.Name.Namespace || child.Name.NamespaceName.Length == 0));

    private static string? Html(XElement? element)
    {
        if (element is null) return null;
        var text = element.Attribute("type")?.Value switch
        {
            "text" => WebUtility.HtmlEncode(element.Value),
            "xhtml" => string.Concat(element.Nodes()),
            _ => element.Value,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string? Plain(XElement? element)
    {
        if (element is null) return null;
        var text = string.Join(' ', WebUtility.HtmlDecode(element.Value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }

    private static DateTimeOffset? Time(XElement? element) =>
        DateTimeOffset.TryParse(element?.Value.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string Fitting(string id) => id.Length <= LongestId ? id : $"{id[..(LongestId - 17)]}#{Hash(id)}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
