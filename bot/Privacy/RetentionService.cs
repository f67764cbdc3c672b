namespace BotSuite.Bot.Privacy;

/// <summary>Runs the purge a few minutes after the start and then four times a day.</summary>
internal sealed partial class RetentionService(RetentionPurge purge, TimeProvider clock, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = FirstWait; !stoppingToken.IsCancellationRequested; wait = Interval)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                Log.Purged(logger, await purge.RunAsync(stoppingToken));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The database may be away for an hour; the next purge does what this one has not.
                Log.Failed(logger, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Rows} rows were deleted because they are older than Privacy:RetentionDays.")]
        public static partial void Purged(ILogger logger, int rows);

        [LoggerMessage(2, LogLevel.Error, "What is older than Privacy:RetentionDays could not be deleted; the next attempt follows in six hours.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
