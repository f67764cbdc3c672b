using System.Data.Common;
using System.Text.Json;
using BotSuite.Data;
using BotSuite.Data.Audit;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Ends runs: the state that they leave behind on their source, and their line in the audit trail.</summary>
internal sealed partial class RunEndings(
    IDbContextFactory<BotSuiteDbContext> contexts, EdgeCleaning cleaning, TimeProvider clock, ILogger<RunEndings> logger)
{
    private const string Imported = "source.imported";
    private const string SubjectKind = "source";

    /// <summary>Ends a run of which everything has been read; false where something is left to do, or somebody else has ended it.</summary>
    public async Task<bool> TryEndAsync(Guid runId, Source source, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await IsOpenAsync(context, runId, cancellationToken)) return false;

        if (await cleaning.RunAsync(runId, source, cancellationToken) is > 0 and var cleaned) Log.Cleaned(logger, source.Id, cleaned);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // First the update, which locks the run: an upload that is about to join it has done so by the time of the second look.
        var ended = await context.SourceRuns.Where(run => run.Id == runId && run.State == SourceRunState.Reading).ExecuteUpdateAsync(
            update => update
                .SetProperty(run => run.State, SourceRunState.Done)
                .SetProperty(run => run.EndedAt, now)
                .SetProperty(run => run.LeaseOwner, (string?)null),
            cancellationToken);
        if (ended == 0 || await IsOpenAsync(context, runId, cancellationToken)) return false;

        var run = await context.SourceRuns.AsNoTracking().SingleAsync(run => run.Id == runId, cancellationToken);
        var reason = await ReasonAsync(context, run, cancellationToken);
        var state = reason is null ? SourceState.Ready : SourceState.Failed;
        await context.Sources.Where(row => row.Id == source.Id).ExecuteUpdateAsync(
            update => update
                .SetProperty(row => row.State, state)
                .SetProperty(row => row.StateReason, reason)
                .SetProperty(row => row.LastReadAt, now)
                .SetProperty(row => row.Revision, Guid.NewGuid()),
            cancellationToken);
        context.Audit.Add(AuditOf(run, source, state, now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Log.Ended(logger, source.Id, run.Added, run.Changed, run.Unchanged, run.Deleted, run.Skipped, run.Failed);
        return true;
    }

    /// <summary>A run broke off. Says so where that still can be said; what was read before stays.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="owner">The process that held it.</param>
    /// <param name="reason">Why, in a sentence for the editor.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public async Task FailAsync(Guid runId, string owner, string reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (!await context.SourceRuns.WhereActive().AnyAsync(run => run.Id == runId && run.LeaseOwner == owner, cancellationToken)) return;

            // Pieces first and the run after them, as workers lock them; and pieces again, because some may have been found meanwhile.
            await SourceRuns.LetGoAsync(context, runId, now, cancellationToken);
            var failed = await context.SourceRuns.WhereActive().Where(run => run.Id == runId && run.LeaseOwner == owner).ExecuteUpdateAsync(
                update => update
                    .SetProperty(run => run.State, SourceRunState.Failed)
                    .SetProperty(run => run.Reason, reason)
                    .SetProperty(run => run.EndedAt, now)
                    .SetProperty(run => run.LeaseOwner, (string?)null),
                cancellationToken);
            if (failed == 0) return;

            await SourceRuns.LetGoAsync(context, runId, now, cancellationToken);
            await context.Sources.Where(source => context.SourceRuns.Any(run => run.Id == runId && run.SourceId == source.Id)).ExecuteUpdateAsync(
                update => update
                    .SetProperty(source => source.State, SourceState.Failed)
                    .SetProperty(source => source.StateReason, reason)
                    .SetProperty(source => source.Revision, Guid.NewGuid()),
                cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or InvalidOperationException or OperationCanceledException)
        {
            // The store cannot be reached: the run's lease runs out, and somebody else takes it over.
            Log.NotSaid(logger, exception, runId);
        }
    }

    private static Task<bool> IsOpenAsync(BotSuiteDbContext context, Guid runId, CancellationToken cancellationToken) =>
        context.SourceItems.WhereOpen().AnyAsync(item => item.RunId == runId, cancellationToken);

    /// <summary>Why the source is in the state Failed, in a sentence or two; null where everything was read.</summary>
    private static async Task<string?> ReasonAsync(BotSuiteDbContext context, SourceRun run, CancellationToken cancellationToken)
    {
        if (run.Failed == 0) return null;

        var first = await context.SourceRunEntries.AsNoTracking()
            .Where(entry => entry.RunId == run.Id && (entry.Outcome == SourceRunOutcome.Failed || entry.Outcome == SourceRunOutcome.Unseen))
            .OrderBy(entry => entry.Id).FirstAsync(cancellationToken);
        var isBlind = await context.SourceRunEntries.AnyAsync(
            entry => entry.RunId == run.Id && entry.Outcome == SourceRunOutcome.Unseen, cancellationToken);
        var kept = isBlind ? " Nothing was deleted, because it may have held documents that are no longer seen." : "";
        var separator = first.Reason.StartsWith("line ", StringComparison.Ordinal) ? "," : ":";
        return $"{run.Failed} of {run.Failed + run.Added + run.Changed + run.Unchanged} pieces could not be read; the first: {first.Key}{separator} {first.Reason}.{kept}";
    }

    private static AuditEntry AuditOf(SourceRun run, Source source, SourceState state, DateTime now) => new()
    {
        At = now,
        Actor = run.Actor,
        Action = Imported,
        SubjectKind = SubjectKind,
        SubjectId = source.Id.ToString(),
        BeforeJson = source.LastReadAt is null ? null : JsonSerializer.Serialize(new { lastReadAt = source.LastReadAt }),
        AfterJson = JsonSerializer.Serialize(new
        {
            state = state.ToString(),
            added = run.Added,
            changed = run.Changed,
            unchanged = run.Unchanged,
            deleted = run.Deleted,
            failed = run.Failed + run.Skipped,
        }),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information,
            "A run of source {Source} ended: {Added} added, {Changed} changed, {Unchanged} unchanged, {Deleted} deleted, {Skipped} left out, {Failed} not read.")]
        public static partial void Ended(ILogger logger, Guid source, int added, int changed, int unchanged, int deleted, int skipped, int failed);

        [LoggerMessage(2, LogLevel.Warning, "Run {Run} could not be marked as failed.")]
        public static partial void NotSaid(ILogger logger, Exception exception, Guid run);

        [LoggerMessage(3, LogLevel.Information, "What the documents of source {Source} repeat at their edges was taken off {Documents} of them.")]
        public static partial void Cleaned(ILogger logger, Guid source, int documents);
    }
}
