using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>
/// Finds runs and pieces that somebody has to see to, and claims them. A run that a command began is carried out by the command's
/// own process as long as that lives, because the paths that it names may be nobody else's.
/// </summary>
internal sealed class RunQueue(IDbContextFactory<BotSuiteDbContext> contexts, IOptions<IngestionOptions> options, TimeProvider clock)
{
    /// <summary>How long a lease lasts.</summary>
    public TimeSpan Lease => options.Value.OtherImportIsDeadAfter;

    /// <summary>The runs that workers in the background have to see to, the longest waiting first.</summary>
    public async Task<IReadOnlyList<ActiveRun>> ActiveAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.SourceRuns.AsNoTracking().WhereActive()
            .Where(run => run.Trigger != SourceRunTrigger.Command || run.LeaseUntil == null || run.LeaseUntil < now)
            .OrderBy(run => run.Id)
            .Select(run => new ActiveRun(run.Id, run.SourceId, run.State, run.Added + run.Changed + run.Unchanged))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A run as it stands now.</summary>
    public async Task<ActiveRun> FindAsync(Guid runId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.SourceRuns.AsNoTracking().Where(run => run.Id == runId)
            .Select(run => new ActiveRun(run.Id, run.SourceId, run.State, run.Added + run.Changed + run.Unchanged))
            .SingleAsync(cancellationToken);
    }

    /// <summary>Takes over the discovery of a run that nobody has begun, or whose process died; false where somebody else was faster.</summary>
    public async Task<bool> TryClaimAsync(Guid runId, string owner, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + Lease;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var claimed = await context.SourceRuns
            .Where(run => run.Id == runId
                && (run.State == SourceRunState.Waiting || (run.State == SourceRunState.Discovering && (run.LeaseUntil == null || run.LeaseUntil < now))))
            .ExecuteUpdateAsync(
                update => update
                    .SetProperty(run => run.State, SourceRunState.Discovering)
                    .SetProperty(run => run.StartedAt, run => run.StartedAt ?? now)
                    .SetProperty(run => run.LeaseOwner, owner)
                    .SetProperty(run => run.LeaseUntil, until),
                cancellationToken);
        return claimed == 1;
    }

    /// <summary>Prolongs the lease of a run. One that has ended well has no lease, but nobody took it from its owner.</summary>
    public async Task<LeaseState> RenewAsync(Guid runId, string owner, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow().UtcDateTime + Lease;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var held = await context.SourceRuns.WhereActive().Where(run => run.Id == runId && run.LeaseOwner == owner)
            .ExecuteUpdateAsync(update => update.SetProperty(run => run.LeaseUntil, until), cancellationToken);
        if (held == 1) return LeaseState.Held;
        return await context.SourceRuns.AnyAsync(run => run.Id == runId && run.State == SourceRunState.Done, cancellationToken)
            ? LeaseState.Ended
            : LeaseState.Lost;
    }

    /// <summary>Pieces of a run that a worker may take now. Pieces that were not found any more come when all others are done.</summary>
    public async Task<IReadOnlyList<FreeItem>> FreeItemsAsync(Guid runId, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var free = context.SourceItems.AsNoTracking().WhereFree(now).Where(item => item.RunId == runId);
        var found = await free.Where(item => item.Step != IngestionStep.Remove)
            .OrderBy(item => item.Id).Select(item => new FreeItem(item.Id, item.Step, item.Attempts)).Take(most).ToListAsync(cancellationToken);
        if (found.Count > 0) return found;
        if (await context.SourceItems.WhereOpen().AnyAsync(item => item.RunId == runId && item.Step != IngestionStep.Remove, cancellationToken)) return [];

        return await free.OrderBy(item => item.Id)
            .Select(item => new FreeItem(item.Id, item.Step, item.Attempts)).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>Claims pieces, and gives those with which nobody else was faster.</summary>
    public async Task<IReadOnlyList<ClaimedItem>> ClaimItemsAsync(
        ActiveRun run, Source source, Guid[] ids, string owner, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.SourceItems.ClaimAsync(ids, owner, now, now + Lease, cancellationToken) == 0) return [];

        var items = await context.SourceItems.AsNoTracking()
            .Where(item => ids.Contains(item.Id) && item.LeaseOwner == owner && item.RunId == run.Id)
            .OrderBy(item => item.Id).ToListAsync(cancellationToken);
        return items.ConvertAll(item => new ClaimedItem(item, source, run.Id, owner, run.DocumentsRead));
    }

    /// <summary>The source of a run; null where it has been deleted.</summary>
    public async Task<Source?> SourceAsync(Guid sourceId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Sources.AsNoTracking()
            .SingleOrDefaultAsync(source => source.Id == sourceId && source.DeletedAt == null, cancellationToken);
    }

    /// <summary>Prolongs the leases of pieces. They are lost when none of them is held any more.</summary>
    public async Task<LeaseState> RenewAsync(IReadOnlyList<ClaimedItem> claims, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.SourceItems.TryRenewAsync(claims, clock.GetUtcNow().UtcDateTime + Lease, cancellationToken) ? LeaseState.Held : LeaseState.Lost;
    }
}
