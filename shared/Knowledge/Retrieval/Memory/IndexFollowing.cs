using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>
/// Follows the change feed while nobody asks, so that questions do not wait for it: at once where this process has written to the feed,
/// else at intervals.
/// </summary>
internal sealed partial class IndexFollowing(
    IndexFollower follower, FeedSignal signal, IOptions<RetrievalOptions> options, TimeProvider clock, ILogger<IndexFollowing> logger) : BackgroundService
{
    // Laying out a large index takes long; an import that commits twenty times a second must not have it laid out as often.
    private const int RestsFor = 9;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var written = signal.Next;
            var begun = clock.GetTimestamp();
            try
            {
                await follower.FollowAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The next question says so to the person; here it only means to try again.
                Log.NotFollowed(logger, exception);
            }

            var every = options.Value.FollowEvery;
            var rest = clock.GetElapsedTime(begun) * RestsFor;
            if (rest > every) rest = every;
            await Task.Delay(rest, clock, stoppingToken);
            await Task.WhenAny(written, Task.Delay(every - rest, clock, stoppingToken));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The change feed could not be read; trying again.")]
        public static partial void NotFollowed(ILogger logger, Exception exception);
    }
}
