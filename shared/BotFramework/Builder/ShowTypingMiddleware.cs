using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotSuite.BotFramework.Builder;

/// <summary>
/// Shows that the bot is working while it works on a message: after a while, and again every so often, until the bot sends
/// something or the turn ends, also by an exception. All it knows of a turn lives in that turn.
/// </summary>
/// <param name="delay">Milliseconds before the first sign.</param>
/// <param name="period">Milliseconds between signs.</param>
/// <param name="timeProvider">The clock; the system's where none is given.</param>
/// <param name="logger">Is told of signs that could not be sent.</param>
public sealed class ShowTypingMiddleware(
    int delay = 500, int period = 2000, TimeProvider? timeProvider = null, ILogger<ShowTypingMiddleware>? logger = null) : IMiddleware
{
    private readonly TimeSpan _delay = TimeSpan.FromMilliseconds(AtLeast(0, delay, nameof(delay)));
    private readonly TimeSpan _period = TimeSpan.FromMilliseconds(AtLeast(1, period, nameof(period)));
    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;
    private readonly ILogger _logger = logger ?? NullLogger<ShowTypingMiddleware>.Instance;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (!turnContext.Activity.IsType(ActivityTypes.Message) || RepliesGoBackInTheResponse(turnContext.Activity))
        {
            await next(cancellationToken);
            return;
        }

        await using var sign = new TypingSign(turnContext, _period, _logger, cancellationToken);
        sign.ShowAfter(_delay, _timeProvider);
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            // A sign after the answer would stay for seconds, and web chat would take it for part of a stream.
            if (!activities.TrueForAll(activity => activity.IsType(ActivityTypes.Trace)))
            {
                await sign.StopAsync();
            }

            return await send();
        });
        await next(cancellationToken);
    }

    private static bool RepliesGoBackInTheResponse(Activity activity) =>
        string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase);

    private static int AtLeast(int least, int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }
}
