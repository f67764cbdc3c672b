using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Sets off readings of sources, and stops them. Workers of any process carry them out; how far they are stands in their rows.</summary>
public sealed class SourceRuns
{
    private const string Stopped = "The import was stopped before its end. Import again to read the rest.";

    private readonly IDbContextFactory<BotSuiteDbContext> _contexts;
    private readonly IDatabaseProvider _database;
    private readonly IngestionSignal _signal;
    private readonly TimeProvider _clock;

    internal SourceRuns(IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, IngestionSignal signal, TimeProvider clock) =>
        (_contexts, _database, _signal, _clock) = (contexts, database, signal, clock);

    /// <summary>Has a source read from its beginning, and gives the run; a run that is under way is given instead of a second one.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="trigger">What sets the run off.</param>
    /// <param name="actor">Who sets it off, at most 256 characters.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <exception cref="ImportException">There is no such living source.</exception>
    public async Task<Guid> QueueAsync(Guid sourceId, SourceRunTrigger trigger, string actor, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var source = await context.Sources.SingleOrDefaultAsync(source => source.Id == sourceId && source.DeletedAt == null, cancellationToken)
                ?? throw new ImportException("The source has been deleted.");
            var active = await context.SourceRuns.WhereActive().Where(run => run.SourceId == sourceId)
                .OrderBy(run => run.Id).Select(run => (Guid?)run.Id).FirstOrDefaultAsync(cancellationToken);
            if (active is { } already) return already;

            var run = Begin(context, source, SourceRunState.Waiting, trigger, actor, _clock);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody changed the source meanwhile, perhaps by setting off a run: another look tells.
                continue;
            }

            _signal.Set();
            return run.Id;
        }
    }

    /// <summary>
    /// Stops a run: what is stored stays, nothing more is stored after this. False where the run had ended before.
    /// </summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public Task<bool> StopAsync(Guid runId, CancellationToken cancellationToken) =>
        _database.RepeatAsync(() => TryStopAsync(runId, cancellationToken));

    private async Task<bool> TryStopAsync(Guid runId, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Pieces first and the run after them, as workers lock them; and pieces again, because some may have been found meanwhile.
        await LetGoAsync(context, runId, now, cancellationToken);
        var stopped = await context.SourceRuns.WhereActive().Where(run => run.Id == runId).ExecuteUpdateAsync(
            update => update
                .SetProperty(run => run.State, SourceRunState.Cancelled)
                .SetProperty(run => run.Reason, Stopped)
                .SetProperty(run => run.EndedAt, now)
                .SetProperty(run => run.LeaseOwner, (string?)null),
            cancellationToken);
        if (stopped == 0) return false;

        await LetGoAsync(context, runId, now, cancellationToken);
        await context.Sources.Where(source => context.SourceRuns.Any(run => run.Id == runId && run.SourceId == source.Id)).ExecuteUpdateAsync(
            update => update
                .SetProperty(source => source.State, SourceState.Failed)
                .SetProperty(source => source.StateReason, Stopped)
                .SetProperty(source => source.Revision, Guid.NewGuid()),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>
    /// Adds a run to the context and marks its source as being read. The save fails with a <see cref="DbUpdateConcurrencyException"/>
    /// where somebody else was faster: the source's revision sees to it that no two runs begin at once.
    /// </summary>
    internal static SourceRun Begin(
        BotSuiteDbContext context, Source source, SourceRunState state, SourceRunTrigger trigger, string actor, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        source.State = SourceState.Importing;
        source.StateReason = null;
        if (context.Entry(source).State is not EntityState.Added) context.Entry(source).Property(row => row.State).IsModified = true;
        var run = new SourceRun
        {
            Id = Guid.CreateVersion7(now),
            SourceId = source.Id,
            State = state,
            Trigger = trigger,
            Actor = actor,
            CreatedAt = now.UtcDateTime,
            StartedAt = state is SourceRunState.Waiting ? null : now.UtcDateTime,
        };
        context.SourceRuns.Add(run);
        return run;
    }

    /// <summary>Takes the open pieces of a run from whoever is at them: what was read of them before stays, and their next run begins anew.</summary>
    internal static Task<int> LetGoAsync(BotSuiteDbContext context, Guid runId, DateTime now, CancellationToken cancellationToken) =>
        context.SourceItems.WhereOpen().Where(item => item.RunId == runId).ExecuteUpdateAsync(
            update => update
                .SetProperty(item => item.State, item => item.ReadFileHash == null ? SourceItemState.Failed : SourceItemState.Ready)
                .SetProperty(item => item.Reason, item => item.ReadFileHash == null ? "It was not read before the import was stopped." : null)
                .SetProperty(item => item.LeaseOwner, (string?)null)
                .SetProperty(item => item.ChangedAt, now),
            cancellationToken);
}
