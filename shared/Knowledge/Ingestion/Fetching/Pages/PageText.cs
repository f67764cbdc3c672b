using System.Text;
using BotSuite.Knowledge.Ingestion.Fetching.Web;

namespace BotSuite.Knowledge.Ingestion.Fetching.Pages;

/// <summary>Turns an answer's bytes into text, well enough for its tags: those are of ASCII in every encoding that the web uses.</summary>
internal static class PageText
{
    /// <summary>The text by byte order mark, else by the character set that the server named, else as UTF-8.</summary>
    public static string Decode(WebAnswer.Content page)
    {
        using var reader = new StreamReader(new MemoryStream(page.Bytes.ToArray(), writable: false), Named(page.CharacterSet), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static Encoding Named(string? name)
    {
        if (name is null) return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // A name that nobody knows says nothing.
            return Encoding.UTF8;
        }
    }
}
