using System.Data.Common;
using System.Text.Json;
using BotSuite.Data;
using BotSuite.Data.Audit;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>Ends an import: the state that it leaves behind, and its line in the audit trail.</summary>
internal sealed partial class SourceEndings(
    IDbContextFactory<BotSuiteDbContext> contexts, TimeProvider clock, ILogger<SourceEndings> logger)
{
    private const string Imported = "source.imported";
    private const string SubjectKind = "source";

    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(15);

    /// <summary>Everything was read, or as much as could be.</summary>
    public async Task EndAsync(ClaimedSource claim, ImportCounts counts, string actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var source = await SourceClaims.HoldAsync(context, claim, cancellationToken);
        var before = claim.IsNew ? null : JsonSerializer.Serialize(new { lastReadAt = source.LastReadAt });
        source.StateReason = counts.StateReason();
        source.State = source.StateReason is null ? SourceState.Ready : SourceState.Failed;
        source.LastReadAt = clock.GetUtcNow().UtcDateTime;
        context.Audit.Add(new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            Actor = actor,
            Action = Imported,
            SubjectKind = SubjectKind,
            SubjectId = claim.Id.ToString(),
            BeforeJson = before,
            AfterJson = JsonSerializer.Serialize(new
            {
                state = source.State.ToString(),
                added = counts.Added,
                changed = counts.Changed,
                unchanged = counts.Unchanged,
                deleted = counts.Deleted,
                failed = counts.Failed,
            }),
        });
        await SourceClaims.SaveAsync(context, source, claim, cancellationToken);
    }

    /// <summary>The import broke off. Says so on the source where that still can be said; who called hears of the cause anyway.</summary>
    public async Task FailAsync(ClaimedSource claim, Exception cause)
    {
        using var farewell = new CancellationTokenSource(LongestFarewell, clock);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(farewell.Token);
            var source = await SourceClaims.HoldAsync(context, claim, farewell.Token);
            source.State = SourceState.Failed;
            source.StateReason = cause is OperationCanceledException
                ? "The import was stopped before its end. Import again to read the rest."
                : "The import broke off before its end; the log holds the cause. Import again to read the rest.";
            await SourceClaims.SaveAsync(context, source, claim, farewell.Token);
        }
        catch (Exception exception) when (exception is ImportException or DbException or DbUpdateException or InvalidOperationException or OperationCanceledException)
        {
            // The source is somebody else's by now, or the store cannot be reached: the next import takes the source over.
            Log.NotSaid(logger, exception, claim.Id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Source {Source} could not be marked as failed.")]
        public static partial void NotSaid(ILogger logger, Exception exception, Guid source);
    }
}
