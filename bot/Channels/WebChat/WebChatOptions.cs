namespace BotSuite.Bot.Channels.WebChat;

/// <summary>Configuration section <c>WebChat</c>: the chat page and the pages that may embed it.</summary>
public sealed class WebChatOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "WebChat";

    /// <summary>The organisation's name, in the header of the chat page. 1 to 80 characters.</summary>
    public string Title { get; set; } = "BotSuite";

    /// <summary>Origins (such as <c>https://www.example.org</c>) of pages that may embed the chat and ask for tokens; empty: only the bot's own.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>How many tokens one address may ask for in a minute; 0 for no limit, as in Development.</summary>
    public int TokensPerMinute { get; set; } = 120;

    /// <summary>How long after its token ran out a conversation can still be taken up again by the page that holds the token.</summary>
    public TimeSpan ResumeFor { get; set; } = TimeSpan.FromHours(12);
}
