using BotSuite.BotFramework.Authentication;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Hosting;

/// <summary>
/// The adapter behind <c>POST /api/messages</c>. It answers 200 for a turn that ended, an invoke with the bot's answer (501
/// without one), 400 for what is no activity, 401 for a caller who is not a channel, 405 for other methods, 413 above 256 KB,
/// 415 for what is not JSON, and 500 for a turn that failed unhandled. Only answers to invokes and expected replies have a body.
/// </summary>
public sealed partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private readonly ILogger<CloudAdapter> _logger;

    /// <summary>Makes the adapter.</summary>
    /// <param name="botFrameworkAuthentication">Authenticates callers, and the bot to channels.</param>
    /// <param name="middleware">The steps around the bot, in their order.</param>
    /// <param name="turnErrors">Handles failed turns, until <see cref="BotAdapter.OnTurnError"/> is set to something else.</param>
    /// <param name="timeProvider">The clock that delays wait by.</param>
    /// <param name="logger">Hears of refused and failed deliveries.</param>
    public CloudAdapter(
        BotFrameworkAuthentication botFrameworkAuthentication,
        IEnumerable<Builder.IMiddleware> middleware,
        TurnErrorHandler turnErrors,
        TimeProvider timeProvider,
        ILogger<CloudAdapter> logger)
        : base(botFrameworkAuthentication, timeProvider)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        ArgumentNullException.ThrowIfNull(turnErrors);
        _logger = logger;
        OnTurnError = turnErrors.HandleAsync;
        foreach (var step in middleware)
            Use(step);
    }

    /// <inheritdoc/>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.Headers.Allow = HttpMethods.Post;
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var received = await ReceivedActivity.ReadAsync(httpRequest, cancellationToken);
        if (received.Activity is not { } activity)
        {
            Log.DeliveryRefused(_logger, received.Status, received.Refusal);
            httpResponse.StatusCode = received.Status;
            return;
        }

        await AnswerAsync(httpRequest, httpResponse, activity, bot, cancellationToken);
    }

    private async Task AnswerAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        try
        {
            // Two headers come joined by a comma, which no token holds.
            var authorization = httpRequest.Headers.Authorization.ToString();
            var result = await ProcessActivityAsync(authorization, activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, result, cancellationToken);
        }
        catch (UnauthorizedAccessException) when (!httpResponse.HasStarted)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (Exception exception) when (!httpResponse.HasStarted)
        {
            Log.TurnFailed(_logger, activity.ChannelId, activity.Type, exception);
            httpResponse.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static async Task WriteAsync(HttpResponse httpResponse, InvokeResponse? result, CancellationToken cancellationToken)
    {
        httpResponse.StatusCode = StatusOf(result);
        if (result?.Body is { } body && httpResponse.StatusCode is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified))
            await httpResponse.WriteAsJsonAsync(body, BotFrameworkJson.Options.GetTypeInfo(body.GetType()), cancellationToken: cancellationToken);
    }

    // A bot that forgets the status of its answer leaves 0, which is no answer in HTTP.
    private static int StatusOf(InvokeResponse? result) => result switch
    {
        null => StatusCodes.Status200OK,
        { Status: >= 200 and <= 599 } => result.Status,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Refused a delivery with {Status}: {Reason}.")]
        public static partial void DeliveryRefused(ILogger logger, int status, string? reason);

        [LoggerMessage(2, LogLevel.Error, "A turn for an activity of type {Type} on channel {Channel} failed, and nothing handled it.")]
        public static partial void TurnFailed(ILogger logger, string? channel, string? type, Exception exception);
    }
}
