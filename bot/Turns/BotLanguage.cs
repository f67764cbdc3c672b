namespace BotSuite.Bot.Turns;

/// <summary>The languages that the bot's own words are written in: English and Korean.</summary>
internal static class BotLanguage
{
    private const string Korean = "ko";
    private const string English = "en";

    /// <summary>Two-letter code of the language to speak to somebody: <c>ko</c> for Korean, <c>en</c> for everybody else.</summary>
    /// <param name="tag">The person's language, a two-letter code or a BCP 47 tag such as <c>ko-KR</c>; null where unknown.</param>
    public static string Of(string? tag) => IsKorean(tag) ? Korean : English;

    /// <summary>Whether the tag is one of Korean.</summary>
    public static bool IsKorean(string? tag) =>
        tag is not null && tag.StartsWith(Korean, StringComparison.OrdinalIgnoreCase) && (tag.Length == Korean.Length || tag[Korean.Length] is '-' or '_');
}
