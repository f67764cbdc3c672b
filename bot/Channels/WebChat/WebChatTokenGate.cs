using System.Net;
using BotSuite.Bot.Turns;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.WebChat;

/// <summary>Limits how many tokens one address gets in a minute.</summary>
/// <param name="options">The limit.</param>
/// <param name="clock">The time.</param>
public sealed class WebChatTokenGate(IOptions<WebChatOptions> options, TimeProvider clock)
{
    private readonly RateGate? _gate = options.Value.TokensPerMinute is > 0 and var perMinute ? new RateGate(perMinute, perMinute, clock) : null;

    /// <summary>Lets a request pass, or says how long to wait.</summary>
    /// <returns>Null where it may pass.</returns>
    public TimeSpan? Enter(IPAddress? address) => _gate?.Enter(ClientNetwork.Of(address));
}
