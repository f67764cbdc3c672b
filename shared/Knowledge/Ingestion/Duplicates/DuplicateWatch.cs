using BotSuite.Knowledge.Retrieval.Memory;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Ingestion.Duplicates;

/// <summary>Looks for duplicates whenever documents have changed and the changes have come to rest, or have gone on for long.</summary>
internal sealed partial class DuplicateWatch(DuplicateFinder finder, ChangeFeed feed, TimeProvider clock, ILogger<DuplicateWatch> logger) : BackgroundService
{
    private const int LongestRounds = 12;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private long _done = -1;
    private long _seen = -1;
    private int _rounds;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Another process may have found the same at the same moment; the next look settles it.
                Log.NotFound(logger, exception);
            }
        }
    }

    /// <summary>Looks at the feed, and for duplicates where it is time.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var head = await feed.HeadAsync(cancellationToken);
        var isMoving = head != _seen;
        _seen = head;
        if (head == _done || (isMoving && ++_rounds < LongestRounds)) return;
        await finder.FindAsync(cancellationToken);
        (_done, _rounds) = (head, 0);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Duplicates could not be looked for; trying again.")]
        public static partial void NotFound(ILogger logger, Exception exception);
    }
}
