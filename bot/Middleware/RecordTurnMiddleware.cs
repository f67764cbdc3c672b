using System.Diagnostics.Metrics;
using BotSuite.BotFramework.Builder;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Middleware;

/// <summary>Measures the bot's part of every turn: how many, how long, how many failed, by channel and type of activity.</summary>
internal sealed partial class RecordTurnMiddleware : IMiddleware
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "BotSuite.Bot";

    private readonly Histogram<double> _duration;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    public RecordTurnMiddleware(IMeterFactory meters, TimeProvider clock, ILogger<RecordTurnMiddleware> logger)
    {
        _duration = meters.Create(MeterName).CreateHistogram<double>("bot.turn.duration", "s", "How long the bot took for a turn.");
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var begun = _clock.GetTimestamp();
        var succeeded = false;
        try
        {
            await next(cancellationToken);
            succeeded = true;
        }
        finally
        {
            var activity = turnContext.Activity;
            var took = _clock.GetElapsedTime(begun);
            _duration.Record(
                took.TotalSeconds,
                new("channel", activity.ChannelId), new("type", activity.Type), new("outcome", succeeded ? "done" : "failed"));
            Log.Ended(_logger, activity.ChannelId, activity.Type, succeeded, took.TotalMilliseconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "A turn on {Channel} for an activity of type {Type} ended, success {Succeeded}, after {Milliseconds} ms.")]
        public static partial void Ended(ILogger logger, string? channel, string? type, bool succeeded, double milliseconds);
    }
}
