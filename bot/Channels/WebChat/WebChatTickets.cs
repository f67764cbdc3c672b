using BotSuite.Bot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.WebChat;

/// <summary>
/// Issues and reads resume tickets. A ticket is signed with a key of its own and opens nothing by itself: it only buys a new
/// token for the same person in the same conversation.
/// </summary>
/// <param name="secret">The secret that the key is derived from.</param>
/// <param name="options">How long a ticket is good for.</param>
/// <param name="clock">The time.</param>
public sealed class WebChatTickets(DirectLineSecret secret, IOptions<WebChatOptions> options, TimeProvider clock)
{
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";

    private readonly SignedClaims _claims = new(secret.KeyFor("web chat resume"), clock);

    /// <summary>Issues a ticket, good from now for <see cref="WebChatOptions.ResumeFor"/>.</summary>
    public string Issue(WebChatTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return _claims.Sign(new() { [ConversationClaim] = ticket.ConversationId, [UserClaim] = ticket.UserId }, options.Value.ResumeFor);
    }

    /// <summary>Reads a ticket; null where it is not ours or too old.</summary>
    public async Task<WebChatTicket?> ReadAsync(string text)
    {
        if (await _claims.ReadAsync(text) is not var (claims, expired) || expired) return null;
        return claims.TryGetValue<string>(ConversationClaim, out var conversation) && claims.TryGetValue<string>(UserClaim, out var user)
            ? new WebChatTicket(conversation, user)
            : null;
    }
}
