using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Hosting;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.Messages;

/// <summary><c>POST /api/messages</c>: where the Bot Connector delivers activities.</summary>
internal static class MessagesEndpoint
{
    /// <summary>Takes one delivery.</summary>
    public static async Task TakeAsync(
        HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot, IOptions<InboxOptions> options, TimeProvider clock)
    {
        // Channels hang up after 15 seconds and deliver again; the turn goes on, and the second delivery is recognised.
        using var limit = new CancellationTokenSource(options.Value.TimeLimit, clock);
        await adapter.ProcessAsync(http.Request, http.Response, bot, limit.Token);
    }
}
