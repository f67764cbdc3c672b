namespace BotSuite.Portal.Layout;

/// <summary>The cookie that remembers light or dark.</summary>
internal static class ThemeCookie
{
    /// <summary>The cookie's name.</summary>
    public const string Name = "botsuite-theme";

    /// <summary>The header in which browsers say what the desktop prefers, for people who have not chosen here.</summary>
    public const string Hint = "Sec-CH-Prefers-Color-Scheme";

    /// <summary>Its value for dark.</summary>
    public const string Dark = "dark";

    /// <summary>Its value for light.</summary>
    public const string Light = "light";

    /// <summary>Whether a request wants dark: the person's choice here, else the desktop's; null where neither is known.</summary>
    public static bool? IsDark(HttpRequest request) =>
        Of(request.Cookies[Name]) ?? Of(request.Headers[Hint].ToString());

    private static bool? Of(string? value) => value switch { Dark => true, Light => false, _ => null };
}
