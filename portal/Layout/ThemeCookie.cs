namespace BotSuite.Portal.Layout;

/// <summary>The cookie that remembers light or dark.</summary>
internal static class ThemeCookie
{
    /// <summary>The cookie's name.</summary>
    public const string Name = "botsuite-theme";

    /// <summary>Its value for dark.</summary>
    public const string Dark = "dark";

    /// <summary>Its value for light.</summary>
    public const string Light = "light";
}
