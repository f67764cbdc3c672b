using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Ingestion.Scheduling;

/// <summary>
/// Has sources read when their time has come. Every process looks; the one that moves the source's time on sets off the run in
/// the same save, so that each time counts once. Times that went by while no process ran are made up for by one reading.
/// </summary>
internal sealed partial class SourceScheduler(
    IDbContextFactory<BotSuiteDbContext> databases, IngestionSignal signal, TimeProvider clock, ILogger<SourceScheduler> logger) : BackgroundService
{
    /// <summary>Who sets off the runs.</summary>
    public const string Actor = "schedule";

    /// <summary>How often the scheduler looks; the finest schedule is a minute.</summary>
    public static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(10);

    /// <summary>Sets off what is due now; gives how many runs that were.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var started = 0;
        foreach (var id in await DueAsync(cancellationToken))
            if (await StartAsync(id, cancellationToken))
                started++;
        if (started > 0) signal.Set();
        return started;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, clock);
        try
        {
            do await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunDueAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The store may be away for a while, or not be set up yet; what is due then is due at the next look as well.
            Log.StoreAway(logger, exception);
        }
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Sources.AsNoTracking()
            .Where(source => source.DeletedAt == null && source.NextRunAt != null && source.NextRunAt <= now)
            .OrderBy(source => source.NextRunAt).ThenBy(source => source.Id)
            .Select(source => source.Id).ToListAsync(cancellationToken);
    }

    // The run and the next time are one save, so that a kill between them cannot lose a reading. The source's revision lets one
    // process alone do it: the others fail here and find nothing due at their next look.
    private async Task<bool> StartAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var source = await database.Sources.SingleOrDefaultAsync(source => source.Id == id && source.DeletedAt == null, cancellationToken);
        if (source?.NextRunAt is not { } due || due > now.UtcDateTime) return false;

        var schedule = ReadingSchedule.TryParse(source.Schedule ?? "", out var parsed, out _) ? parsed : null;
        if (schedule is null) Log.Unreadable(logger, id);
        source.NextRunAt = schedule?.Next(now);
        var isBusy = schedule is null || await database.SourceRuns.WhereActive().AnyAsync(run => run.SourceId == id, cancellationToken);
        if (!isBusy) SourceRuns.Begin(database, source, SourceRunState.Waiting, SourceRunTrigger.Schedule, Actor, clock);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            Log.Overtaken(logger, id);
            return false;
        }

        if (!isBusy) Log.Started(logger, id);
        return !isBusy;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The schedule of source {SourceId} set off a reading.")]
        public static partial void Started(ILogger logger, Guid sourceId);

        [LoggerMessage(2, LogLevel.Warning, "The schedule of source {SourceId} cannot be read. Save it again in the portal.")]
        public static partial void Unreadable(ILogger logger, Guid sourceId);

        [LoggerMessage(3, LogLevel.Debug, "Somebody else changed source {SourceId} while its schedule was about to set off a reading.")]
        public static partial void Overtaken(ILogger logger, Guid sourceId);

        [LoggerMessage(4, LogLevel.Warning, "The store does not answer; schedules are looked at again later.")]
        public static partial void StoreAway(ILogger logger, Exception exception);
    }
}
