using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Tables.Storing;

/// <summary>Reads tables anew when their time has come.</summary>
internal sealed partial class TableSchedule(TableReadings readings, TimeProvider clock, ILogger<TableSchedule> logger) : BackgroundService
{
    // A schedule counts in minutes.
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await readings.ReadDueAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.StoreSilent(logger, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store did not say which tables are due; it is asked again in half a minute.")]
        public static partial void StoreSilent(ILogger logger, Exception exception);
    }
}
