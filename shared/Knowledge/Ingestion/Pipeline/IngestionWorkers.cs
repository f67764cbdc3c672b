using System.Collections.Concurrent;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>
/// Reads sources in the background: a number of workers that take a few pieces of each run in turn, so that a large source does not
/// keep a small one waiting, and beside them the looking for pieces, which mostly waits for others. Workers of all processes share
/// what there is; the store's leases keep them apart.
/// </summary>
internal sealed partial class IngestionWorkers(
    RunQueue queue, RunDiscovery discovery, RunWork work, RunEndings endings, OriginalStore originals, RetryDelays delays,
    IngestionSignal signal, IngestionProcess process, IOptions<IngestionOptions> options, TimeProvider clock, ILogger<IngestionWorkers> logger)
    : BackgroundService
{
    private const int PiecesAtOnce = 8;
    private const int DiscoveriesAtOnce = 8;
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, Task> _discoveries = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Workers == 0) return;
        originals.DeleteLeftovers();
        await Task.WhenAll(Enumerable.Range(1, options.Value.Workers).Select(number => WorkAsync($"{process.Name}:{number}", stoppingToken)));
        await Task.WhenAll(_discoveries.Values);
    }

    private async Task WorkAsync(string worker, CancellationToken stoppingToken)
    {
        // Off the thread that starts the process.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var wake = signal.Next;
            try
            {
                switch (await GoRoundAsync(worker, stoppingToken))
                {
                    case Served.Part:
                        continue;
                    case Served.All:
                        await Task.Delay(options.Value.GatherFor, clock, stoppingToken);
                        continue;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Whatever it is, the process must not end for it, nor stop reading.
                Log.StoreFailed(logger, exception);
            }

            await Task.WhenAny(wake, Task.Delay(options.Value.PollInterval, clock, stoppingToken));
        }
    }

    /// <summary>Serves each run once.</summary>
    private async Task<Served> GoRoundAsync(string worker, CancellationToken stoppingToken)
    {
        var most = Served.Nothing;
        foreach (var run in await queue.ActiveAsync(stoppingToken))
        {
            if (run.State is SourceRunState.Waiting or SourceRunState.Discovering) await BeginAsync(run, stoppingToken);
            if (run.State is SourceRunState.Waiting) continue;
            var served = await work.ServeAsync(
                run, worker, PiecesAtOnce, static _ => { }, (exception, claim) => Log.PieceFailed(logger, exception, claim.Item.Id), stoppingToken);
            if (served > most) most = served;
        }

        return most;
    }

    private async Task BeginAsync(ActiveRun run, CancellationToken stoppingToken)
    {
        if (_discoveries.Count >= DiscoveriesAtOnce || _discoveries.ContainsKey(run.Id)) return;
        if (!await queue.TryClaimAsync(run.Id, process.Name, stoppingToken)) return;
        _discoveries[run.Id] = Task.Run(() => DiscoverAsync(run, stoppingToken), CancellationToken.None);
    }

    private async Task DiscoverAsync(ActiveRun run, CancellationToken stoppingToken)
    {
        await using var lease = LeaseKeeper.Start(token => queue.RenewAsync(run.Id, process.Name, token), queue.Lease, clock, stoppingToken);
        try
        {
            for (var attempt = 1; !await TryDiscoverAsync(run, attempt, lease.Token); attempt++)
            {
            }
        }
        catch (LeaseLostException)
        {
            // It was stopped, deleted or taken over: whoever did so has seen to it.
        }
        catch (OperationCanceledException)
        {
            // The lease runs out, and another process looks again from the beginning.
        }
        finally
        {
            _discoveries.TryRemove(run.Id, out _);
            signal.Set();
        }
    }

    /// <summary>One try; false where it should be tried again, after the pause that this has waited for.</summary>
    private async Task<bool> TryDiscoverAsync(ActiveRun run, int attempt, CancellationToken cancellationToken)
    {
        try
        {
            if (await queue.SourceAsync(run.SourceId, cancellationToken) is { } source)
                await discovery.RunAsync(run, source, process.Name, static _ => { }, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not (LeaseLostException or OperationCanceledException))
        {
            Log.NotDiscovered(logger, exception, run.Id, attempt);
            var isFinal = exception is FetchException { IsTransient: false } || attempt >= options.Value.MaximumAttempts;
            if (!isFinal)
            {
                await Task.Delay(delays.After(attempt, (exception as FetchException)?.RetryAfter), clock, cancellationToken);
                return false;
            }

            using var farewell = new CancellationTokenSource(LongestFarewell, clock);
            var reason = exception is FetchException ? exception.Message : "The source could not be looked at; the log holds the cause.";
            await endings.FailAsync(run.Id, process.Name, reason, farewell.Token);
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store could not be asked for work; the next look comes soon.")]
        public static partial void StoreFailed(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "A step of piece {Item} met with an error.")]
        public static partial void PieceFailed(ILogger logger, Exception exception, Guid item);

        [LoggerMessage(3, LogLevel.Warning, "Run {Run} could not look for its pieces, try {Attempt}.")]
        public static partial void NotDiscovered(ILogger logger, Exception exception, Guid run, int attempt);
    }
}
