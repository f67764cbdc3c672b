using System.Security.Cryptography;
using System.Text;

namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>The address that a source of the web is read from.</summary>
internal static class SourceAddress
{
    private const int LongestKey = 400;
    private const int HashLetters = 16;

    /// <summary>The address of a source.</summary>
    /// <exception cref="FetchException">It has none, or none of the web.</exception>
    public static Uri Of(FetchRequest request) =>
        Uri.TryCreate(request.Location, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw new FetchException("the source has no web address that begins with https://", isTransient: false);

    /// <summary>The name of the piece at an address: the address itself, or its beginning and a hash where it is too long for a name.</summary>
    public static string Key(Uri address)
    {
        var text = address.AbsoluteUri;
        if (text.Length <= LongestKey) return text;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLetters];
        return $"{text[..(LongestKey - HashLetters - 1)]}#{hash}";
    }
}
