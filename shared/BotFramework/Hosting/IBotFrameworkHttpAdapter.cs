using BotSuite.BotFramework.Builder;
using Microsoft.AspNetCore.Http;

namespace BotSuite.BotFramework.Hosting;

/// <summary>Takes activities from HTTP requests and answers them.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Reads one activity from a request, runs the bot's turn and writes the response.</summary>
    /// <param name="httpRequest">The request; only POST carries activities.</param>
    /// <param name="httpResponse">The response, which must not have begun.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="cancellationToken">
    /// Ends the turn. Channels hang up after 15 seconds and deliver again: a host that drops such second deliveries passes a
    /// token that outlives the request, or the first answer is lost with the connection.
    /// </param>
    /// <returns>A task that ends when the turn is over and the response is written.</returns>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
