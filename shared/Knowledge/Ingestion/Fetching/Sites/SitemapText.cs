using System.IO.Compression;
using System.Text;
using System.Xml;
using BotSuite.Knowledge.Ingestion.Fetching.Web;

namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>Reads one file of a sitemap: XML (pages or further sitemaps) or lines of text, compressed or not.</summary>
internal static class SitemapText
{
    /// <summary>Largest file, unpacked, in bytes (sitemaps.org).</summary>
    public const int MaximumBytes = 50 * 1024 * 1024;

    private const int LongestAddress = 2_048;

    /// <summary>What a file names.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">How many addresses at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Pages and further sitemaps; or why it cannot be read, as a clause.</returns>
    public static async Task<(SitemapPart? Part, string? Fault)> ReadAsync(WebAnswer.Content file, int most, CancellationToken cancellationToken)
    {
        byte[]? bytes;
        try
        {
            bytes = await UnpackAsync(file.Bytes, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return (null, "its compression is damaged");
        }

        if (bytes is null) return (null, $"it is larger than {MaximumBytes} bytes when unpacked");
        var first = bytes.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        if (first < 0 || bytes[first] != '<') return (Lines(bytes, file.Address, most), null);
        try
        {
            return (await XmlAsync(bytes, file.Address, most, cancellationToken), null);
        }
        catch (XmlException exception)
        {
            return (null, $"it is not a sitemap that can be read (line {exception.LineNumber})");
        }
    }

    private static async Task<byte[]?> UnpackAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length < 2 || bytes.Span[0] != 0x1F || bytes.Span[1] != 0x8B) return bytes.ToArray();
        await using var unpacked = new GZipStream(new MemoryStream(bytes.ToArray(), writable: false), CompressionMode.Decompress);
        return await BoundedBody.ReadAsync(unpacked, MaximumBytes, mayBeCut: false, cancellationToken);
    }

    private static SitemapPart Lines(byte[] bytes, Uri address, int most) => new(
        [.. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Address(line, address)).OfType<Uri>().Take(most)],
        []);

    private static async Task<SitemapPart> XmlAsync(byte[] bytes, Uri address, int most, CancellationToken cancellationToken)
    {
        using var xml = XmlReader.Create(new MemoryStream(bytes, writable: false), SafeXml.Settings(MaximumBytes));
        var (pages, further, parents) = (new List<Uri>(), new List<Uri>(), new Stack<string>());
        while (await xml.ReadAsync() && pages.Count + further.Count < most)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml.NodeType is XmlNodeType.Element && !xml.IsEmptyElement)
            {
                if (parents.Count > 20) throw new XmlException("Too deep.");
                parents.Push(xml.LocalName);
            }
            else if (xml.NodeType is XmlNodeType.EndElement)
            {
                parents.Pop();
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && parents.TryPeek(out var name) && name == "loc"
                && Address(xml.Value, address) is { } found)
            {
                // Pictures and videos have a <loc> too, in elements of their own.
                var parent = parents.ElementAtOrDefault(1);
                if (parent == "url") pages.Add(found);
                else if (parent == "sitemap") further.Add(found);
            }
        }

        return new SitemapPart(pages, further);
    }

    private static Uri? Address(string text, Uri address)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= LongestAddress && Uri.TryCreate(address, trimmed, out var found)
            && (found.Scheme == Uri.UriSchemeHttps || found.Scheme == Uri.UriSchemeHttp)
            ? found
            : null;
    }
}
