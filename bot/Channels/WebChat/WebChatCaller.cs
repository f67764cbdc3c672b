using BotSuite.Bot.Channels.Rendering;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.WebChat;

/// <summary>Judges which pages may ask for a token. Browsers name the page's origin with every POST; other programs need not.</summary>
/// <param name="options">Origins that are let in besides the bot's own.</param>
/// <param name="address">The bot's own address.</param>
public sealed class WebChatCaller(IOptions<WebChatOptions> options, PublicAddress address)
{
    /// <summary>Whether the request comes from the bot's own page, a page that is let in, or no page at all.</summary>
    public bool IsWelcome(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
        return IsOwn(origin, request) || IsAllowed(origin);
    }

    /// <summary>Whether the origin is one of <see cref="WebChatOptions.AllowedOrigins"/>.</summary>
    public bool IsAllowed(string origin) => options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    private bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, address.Root?.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
