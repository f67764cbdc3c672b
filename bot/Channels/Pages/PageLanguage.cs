namespace BotSuite.Bot.Channels.Pages;

/// <summary>A language that the bot's own pages are written in.</summary>
/// <param name="Code">Two-letter code, the value of <c>lang</c> in addresses and in HTML.</param>
/// <param name="Locale">The tag that Web Chat and the Activity protocol are given.</param>
/// <param name="NativeName">What speakers call it.</param>
public sealed record PageLanguage(string Code, string Locale, string NativeName)
{
    /// <summary>English, which also serves everyone whose language is not here.</summary>
    public static PageLanguage English { get; } = new("en", "en-US", "English");

    /// <summary>Korean.</summary>
    public static PageLanguage Korean { get; } = new("ko", "ko-KR", "한국어");

    /// <summary>The language that the switch offers.</summary>
    public PageLanguage Other => this == Korean ? English : Korean;

    /// <summary>The language asked for by <c>?lang=</c>; without it the best of the browser's list; English where neither helps.</summary>
    public static PageLanguage Of(HttpRequest request) =>
        Of(request.Query["lang"].ToString())
        ?? request.GetTypedHeaders().AcceptLanguage
            .Where(accepted => accepted.Quality is null or > 0)
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => Of(accepted.Value.ToString()))
            .FirstOrDefault(language => language is not null)
        ?? English;

    /// <summary>The language of a tag such as <c>ko-KR</c>; null where the pages do not speak it.</summary>
    public static PageLanguage? Of(string? tag) =>
        IsIn(tag, Korean) ? Korean : IsIn(tag, English) ? English : null;

    private static bool IsIn(string? tag, PageLanguage language) =>
        tag is not null && tag.StartsWith(language.Code, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == 2 || tag[2] is '-' or '_');
}
