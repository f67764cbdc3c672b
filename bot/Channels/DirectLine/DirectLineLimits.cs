using System.Net;
using BotSuite.Bot.Turns;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>How fast clients may go: posts by conversation, new conversations by address.</summary>
internal sealed class DirectLineLimits(IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private readonly RateGate _posts = new(options.Value.ActivityBurst, options.Value.ActivitiesPerMinute, clock);
    private readonly RateGate _starts = new(options.Value.ConversationBurst, options.Value.ConversationsPerMinute, clock);

    /// <summary>Counts a post to a conversation; the refusal where it comes too soon.</summary>
    public DirectLineError? Post(string conversationId) =>
        _posts.Enter(conversationId) is { } wait ? DirectLineError.TooMany(wait) : null;

    /// <summary>Counts a new conversation of an address; the refusal where it comes too soon.</summary>
    public DirectLineError? Start(IPAddress? address)
    {
        // Loopback is a proxy that tells no address, a developer or a load test; one person cannot be told from another there.
        if (address is null || IPAddress.IsLoopback(address)) return null;
        return _starts.Enter(ClientNetwork.Of(address)) is { } wait ? DirectLineError.TooMany(wait) : null;
    }
}
