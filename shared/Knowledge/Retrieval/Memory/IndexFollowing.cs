using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Follows the change feed while nobody asks, so that the first question after an import does not wait for it.</summary>
internal sealed partial class IndexFollowing(
    IndexFollower follower, IOptions<RetrievalOptions> options, TimeProvider clock, ILogger<IndexFollowing> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.FollowEvery, clock);
        do
        {
            try
            {
                await follower.FollowAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The next question says so to the person; here it only means to try again.
                Log.NotFollowed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The change feed could not be read; trying again.")]
        public static partial void NotFollowed(ILogger logger, Exception exception);
    }
}
