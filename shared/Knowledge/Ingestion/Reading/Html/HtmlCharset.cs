using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>Finds the encoding that a page names in its first lines.</summary>
internal static partial class HtmlCharset
{
    private const int BytesLookedAt = 2_048;

    /// <summary>The name, such as <c>euc-kr</c>; null where there is none.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, BytesLookedAt)]);
        var match = Declaration().Match(head);
        return !match.Success ? null : match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
    }

    [GeneratedRegex(@"<meta\s[^>]{0,300}?charset\s{0,5}=\s{0,5}[""']?\s{0,5}([A-Za-z0-9_:.\-]{1,40})|^\s{0,20}<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}[""']([A-Za-z0-9_:.\-]{1,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
