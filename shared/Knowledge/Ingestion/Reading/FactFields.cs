using System.Globalization;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Reads a document's facts from named fields, whatever format the fields come in.</summary>
/// <param name="field">The text of a field; null where it is absent.</param>
/// <param name="tags">The tags.</param>
internal sealed class FactFields(Func<string, string?> field, IReadOnlyList<string> tags)
{
    private const int LongestTitle = 400;
    private const int LongestName = 64;
    private const int LongestAudience = 128;

    private static readonly string[] Everybody = ["everyone", "everybody", "all", "public", "모두", "전체"];

    /// <summary>The facts.</summary>
    /// <exception cref="UnreadableException">A field holds what it must not.</exception>
    public DocumentFacts Facts()
    {
        var facts = new DocumentFacts
        {
            Domain = Short("domain", LongestName),
            Jurisdiction = Short("jurisdiction", LongestName),
            Audience = Short("audience", LongestAudience) is { } audience && !Everybody.Contains(audience, StringComparer.OrdinalIgnoreCase) ? audience : null,
            Issuer = Text("issuer") ?? Text("source"),
            EffectiveFrom = Day("effective_from"),
            EffectiveTo = Day("effective_to"),
            ReviewBy = Day("review_by"),
            Rights = Text("rights"),
            OriginUrl = Address("url"),
            Tags = tags,
        };
        if (facts.EffectiveFrom > facts.EffectiveTo) throw new UnreadableException("'effective_from' is later than 'effective_to'");
        return facts;
    }

    /// <summary>The title; null where none is given.</summary>
    public string? Title() => Text("title") is { } title ? Shortened(title) : null;

    /// <summary>The language code; null where none is given.</summary>
    /// <exception cref="UnreadableException">The field is not a language code.</exception>
    public string? Language()
    {
        if (Text("lang") is not { } tag) return null;
        var code = tag.Split('-', '_')[0].ToLowerInvariant();
        if (code.Length is < 2 or > 3 || !code.All(char.IsAsciiLetter)) throw new UnreadableException("'lang' is not a language code such as en or ko");
        return code;
    }

    /// <summary>A title that fits, on one line.</summary>
    public static string Shortened(string title)
    {
        var line = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestTitle) return line;

        var end = LongestTitle - 1;
        if (char.IsHighSurrogate(line[end - 1])) end--;
        return line[..end] + "…";
    }

    private string? Text(string name) => field(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private string? Short(string name, int longest) =>
        Text(name) is { } text && text.Length > longest
            ? throw new UnreadableException($"'{name}' is longer than {longest} characters")
            : Text(name);

    private DateOnly? Day(string name)
    {
        if (Text(name) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UnreadableException($"'{name}' is not a day such as 2026-01-31");
    }

    // Answers show the address as a link, so nothing but the web may come in here, and nothing that looks like another place:
    // https://bank.example@evil.example/ leads to evil.example.
    private string? Address(string name)
    {
        if (Text(name) is not { } text) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.UserInfo.Length == 0
            ? text
            : throw new UnreadableException($"'{name}' is not a web address that begins with https:// or http://");
    }
}
