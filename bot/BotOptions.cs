namespace BotSuite.Bot;

/// <summary>Configuration section <c>Bot</c>.</summary>
public sealed class BotOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Bot";

    /// <summary>The address under which people's browsers reach the bot, such as <c>https://bot.example.org</c>; null to take it from the request. Needed for links in Teams where a proxy rewrites the host.</summary>
    public Uri? PublicUrl { get; set; }
}
