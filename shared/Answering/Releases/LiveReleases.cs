using BotSuite.Data;
using BotSuite.Data.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BotSuite.Answering.Releases;

/// <summary>Knows which release answers, and makes the first one in an empty store.</summary>
internal sealed partial class LiveReleases(
    IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, TimeProvider clock, ILogger<LiveReleases> logger)
    : IDisposable
{
    // A publication shows within this time in every process, and a turn does not pay for a query.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Seen? _seen;

    /// <summary>The newest published release.</summary>
    public async ValueTask<LiveRelease> CurrentAsync(CancellationToken cancellationToken)
    {
        if (_seen is { } seen && clock.GetElapsedTime(seen.At) < Freshness)
            return seen.Release;

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_seen is { } fresh && clock.GetElapsedTime(fresh.At) < Freshness)
                return fresh.Release;

            var release = await ReadAsync(cancellationToken) ?? await MakeFirstAsync(cancellationToken);
            _seen = new Seen(release, clock.GetTimestamp());
            return release;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async Task<LiveRelease?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Releases.AsNoTracking()
            .Where(release => release.State == ReleaseState.Published)
            .OrderByDescending(release => release.Number)
            .Select(release => new { release.Id, release.Number, release.BundleJson })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;

        var known = _seen?.Release;
        return known is not null && known.Id == row.Id ? known : new LiveRelease(row.Id, row.Number, AnsweringBundle.Read(row.BundleJson));
    }

    private async Task<LiveRelease> MakeFirstAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var first = new Release
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Number = 1,
            Name = "Built in",
            State = ReleaseState.Published,
            BundleJson = new AnsweringBundle().Write(),
            CreatedAt = now,
            PublishedAt = now,
            Revision = Guid.NewGuid(),
        };
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            context.Releases.Add(first);
            await context.SaveChangesAsync(cancellationToken);
            Log.FirstMade(logger, first.Id);
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception))
        {
            Log.FirstMadeElsewhere(logger);
        }

        return await ReadAsync(cancellationToken)
            ?? throw new InvalidOperationException("The store has no published release and none could be made. Publish a release in the portal.");
    }

    private sealed record Seen(LiveRelease Release, long At);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Release {ReleaseId} was made with the built-in settings, because the store had none.")]
        public static partial void FirstMade(ILogger logger, Guid releaseId);

        [LoggerMessage(2, LogLevel.Debug, "Another process made the first release at the same time.")]
        public static partial void FirstMadeElsewhere(ILogger logger);
    }
}
