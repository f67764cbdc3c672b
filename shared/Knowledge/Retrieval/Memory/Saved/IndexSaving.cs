using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval.Memory.Saved;

/// <summary>
/// Saves the indexes when changes have come to rest, in any case two minutes after the first one, and at a clean stop. What was
/// deleted is therefore gone from the file within two minutes while any process runs.
/// </summary>
internal sealed partial class IndexSaving(
    IndexFollower follower, SavedIndexes saved, IOptions<RetrievalOptions> options, TimeProvider clock, ILogger<IndexSaving> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private object? _savedSnapshots;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SaveAsync(cancellationToken);
    }

    /// <summary>Saves what has changed since it was saved last.</summary>
    /// <returns>Whether there is nothing left to save.</returns>
    internal async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        if (follower.LastSeen is not { } seen || IsSaved(seen)) return true;
        try
        {
            if (seen.Snapshots.Values.Sum(snapshot => snapshot.Passages.Length) < options.Value.SaveFrom) saved.Remove();
            else if (!await saved.WriteAsync(seen, cancellationToken)) return false;
            _savedSnapshots = seen.Snapshots;
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost: the next start reads the store.
            Log.NotSaved(logger, exception);
            return false;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.IsPostgreSql)
        {
            // What this engine finds lies in the database alone.
            saved.Remove();
            return;
        }

        FollowedIndexes? last = null;
        var (firstChange, lastChange) = (clock.GetUtcNow(), clock.GetUtcNow());
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(LookEvery, clock, stoppingToken);
            if (follower.LastSeen is not { } seen) continue;
            var now = clock.GetUtcNow();
            if (IsSaved(seen)) firstChange = now;
            if (!ReferenceEquals(last?.Snapshots, seen.Snapshots)) lastChange = now;
            last = seen;
            if (now - lastChange < Rest && now - firstChange < Longest) continue;
            // One that could not be written is tried again after the next rest.
            if (!await SaveAsync(stoppingToken)) lastChange = firstChange = now;
        }
    }

    private bool IsSaved(FollowedIndexes seen) => ReferenceEquals(_savedSnapshots ?? follower.ReadFromFile, seen.Snapshots);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The search index could not be saved; the next start reads the store.")]
        public static partial void NotSaved(ILogger logger, Exception exception);
    }
}
