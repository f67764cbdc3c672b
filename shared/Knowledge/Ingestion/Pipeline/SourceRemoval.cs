using System.Text.Json;
using BotSuite.Data;
using BotSuite.Data.Audit;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Storing;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>
/// Deletes sources, groups of pieces and whole indexes. Each call is one transaction: from its commit on no answer of any process
/// rests on what was deleted. What lies below (versions, originals, vectors) is removed later by <see cref="SourcePurge"/>.
/// </summary>
public sealed class SourceRemoval
{
    private const string Reason = "The source was deleted.";

    private readonly IDbContextFactory<BotSuiteDbContext> _contexts;
    private readonly IDatabaseProvider _database;
    private readonly TimeProvider _clock;

    internal SourceRemoval(IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, TimeProvider clock) =>
        (_contexts, _database, _clock) = (contexts, database, clock);

    /// <summary>Deletes a source with all its documents; gives how many documents that were, or null where there is no such living source.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="actor">Who deletes it, for the audit trail.</param>
    /// <param name="cancellationToken">Ends the wait for the store; then nothing is deleted.</param>
    public Task<int?> DeleteSourceAsync(Guid sourceId, string actor, CancellationToken cancellationToken) => _database.RepeatAsync(async () =>
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var deleted = await DeleteAsync(context, sourceId, actor, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return deleted;
    });

    /// <summary>Deletes all sources of an index; gives how many documents that were.</summary>
    /// <param name="index">The index.</param>
    /// <param name="actor">Who deletes it, for the audit trail.</param>
    /// <param name="cancellationToken">Ends the wait for the store; then nothing is deleted.</param>
    public Task<int> DeleteIndexAsync(string index, string actor, CancellationToken cancellationToken) => _database.RepeatAsync(async () =>
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var sources = await context.Sources.Where(source => source.Index == index && source.DeletedAt == null)
            .Select(source => source.Id).ToListAsync(cancellationToken);
        var deleted = 0;
        foreach (var source in sources) deleted += await DeleteAsync(context, source, actor, cancellationToken) ?? 0;
        await transaction.CommitAsync(cancellationToken);
        return deleted;
    });

    /// <summary>Deletes the pieces of a source that came together; gives how many documents that were.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="groupKey">What the pieces have in common.</param>
    /// <param name="actor">Who deletes them, for the audit trail.</param>
    /// <param name="cancellationToken">Ends the wait for the store; then nothing is deleted.</param>
    public Task<int> DeleteGroupAsync(Guid sourceId, string groupKey, string actor, CancellationToken cancellationToken) => _database.RepeatAsync(async () =>
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var deleted = await Tombstones.PutOnItemsAsync(
            context, context.SourceItems.Where(item => item.SourceId == sourceId && item.GroupKey == groupKey), now, cancellationToken);
        context.Audit.Add(AuditOf(sourceId, "source.group-deleted", actor, new { group = groupKey, documents = deleted }, now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return deleted;
    });

    private async Task<int?> DeleteAsync(BotSuiteDbContext context, Guid sourceId, string actor, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var found = await context.Sources.Where(source => source.Id == sourceId && source.DeletedAt == null).ExecuteUpdateAsync(
            update => update
                .SetProperty(source => source.DeletedAt, now)
                .SetProperty(source => source.NextRunAt, (DateTime?)null)
                .SetProperty(source => source.Revision, Guid.NewGuid()),
            cancellationToken);
        if (found == 0) return null;

        // Pieces first and the run after them, as workers lock them.
        await Tombstones.MarkGoneAsync(
            context.SourceItems.Where(item => item.SourceId == sourceId && item.State != SourceItemState.Gone), now, cancellationToken);
        await context.SourceRuns.WhereActive().Where(run => run.SourceId == sourceId).ExecuteUpdateAsync(
            update => update
                .SetProperty(run => run.State, SourceRunState.Cancelled)
                .SetProperty(run => run.Reason, Reason)
                .SetProperty(run => run.EndedAt, now)
                .SetProperty(run => run.LeaseOwner, (string?)null),
            cancellationToken);
        var deleted = await Tombstones.PutAsync(context, context.Documents.Where(document => document.SourceId == sourceId), now, cancellationToken);
        context.Audit.Add(AuditOf(sourceId, "source.deleted", actor, new { documents = deleted }, now));
        await context.SaveChangesAsync(cancellationToken);
        return deleted;
    }

    private static AuditEntry AuditOf(Guid sourceId, string action, string actor, object after, DateTime now) => new()
    {
        At = now,
        Actor = actor,
        Action = action,
        SubjectKind = "source",
        SubjectId = sourceId.ToString(),
        AfterJson = JsonSerializer.Serialize(after),
    };
}
