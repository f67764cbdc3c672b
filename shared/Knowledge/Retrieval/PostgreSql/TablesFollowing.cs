using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Keeps the search tables true while nobody asks, so that the first question after an import does not wait for it.</summary>
internal sealed partial class TablesFollowing(
    SearchTables tables, IOptions<RetrievalOptions> options, TimeProvider clock, ILogger<TablesFollowing> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.FollowEvery, clock);
        do
        {
            try
            {
                await tables.CatchUpAsync(stoppingToken);
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
        [LoggerMessage(1, LogLevel.Warning, "The search tables could not be brought up to the store; trying again.")]
        public static partial void NotFollowed(ILogger logger, Exception exception);
    }
}
