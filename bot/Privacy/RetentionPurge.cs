using BotSuite.Answering.Privacy;
using BotSuite.Data;
using BotSuite.Data.Cases;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Privacy;

/// <summary>
/// Deletes what is older than <see cref="PrivacyOptions.RetentionDays"/>: turns of the ledger with their feedback, what was said in
/// conversations, files that people sent, conversations in which nothing was said since with the way to speak in them, and finished
/// deliveries. A turn that belongs to a case which is not closed stays until it is; a case itself, whose question is masked, stays.
/// </summary>
/// <remarks>
/// Each delete names an age and nothing else, so that several processes may purge at once and one that dies half way has done its half.
/// </remarks>
/// <param name="databases">The store.</param>
/// <param name="options">How long to keep.</param>
/// <param name="clock">The present time.</param>
public sealed class RetentionPurge(IDbContextFactory<BotSuiteDbContext> databases, IOptionsMonitor<PrivacyOptions> options, TimeProvider clock)
{
    // Small enough that nobody who writes to SQLite meanwhile waits for long.
    private const int Batch = 200;

    /// <summary>Deletes everything that is too old now.</summary>
    /// <returns>How many rows were deleted, not counting what goes with them.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - TimeSpan.FromDays(options.CurrentValue.RetentionDays);
        var deleted = await InBatchesAsync(database => TurnsAsync(database, before, cancellationToken), cancellationToken);
        deleted += await InBatchesAsync(database => ActivitiesAsync(database, before, cancellationToken), cancellationToken);
        deleted += await InBatchesAsync(database => FilesAsync(database, before, cancellationToken), cancellationToken);
        deleted += await InBatchesAsync(database => DeliveriesAsync(database, before, cancellationToken), cancellationToken);
        return deleted + await InBatchesAsync(database => ConversationsAsync(database, before, cancellationToken), cancellationToken);
    }

    private async Task<int> InBatchesAsync(Func<BotSuiteDbContext, Task<int>> delete, CancellationToken cancellationToken)
    {
        var all = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            var deleted = await delete(database);
            if (deleted == 0) return all;
            all += deleted;
        }
    }

    private static async Task<int> TurnsAsync(BotSuiteDbContext database, DateTime before, CancellationToken cancellationToken)
    {
        var ids = await database.Turns
            .Where(turn => turn.StartedAt < before)
            .Where(turn => !database.Cases.Any(open => open.State != CaseState.Closed && open.Turns.Any(joined => joined.TurnId == turn.Id)))
            .OrderBy(turn => turn.StartedAt).Select(turn => turn.Id).Take(Batch).ToListAsync(cancellationToken);
        return ids.Count == 0 ? 0 : await database.Turns.Where(turn => ids.Contains(turn.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<int> ActivitiesAsync(BotSuiteDbContext database, DateTime before, CancellationToken cancellationToken)
    {
        var old = database.ConversationActivities.Where(activity => activity.At < before);
        var ids = await old.Select(activity => activity.ConversationId).Distinct().Take(Batch).ToListAsync(cancellationToken);
        return ids.Count == 0 ? 0 : await old.Where(activity => ids.Contains(activity.ConversationId)).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<int> FilesAsync(BotSuiteDbContext database, DateTime before, CancellationToken cancellationToken)
    {
        var ids = await database.Attachments.Where(file => file.CreatedAt < before).Select(file => file.Id).Take(Batch).ToListAsync(cancellationToken);
        return ids.Count == 0 ? 0 : await database.Attachments.Where(file => ids.Contains(file.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<int> DeliveriesAsync(BotSuiteDbContext database, DateTime before, CancellationToken cancellationToken)
    {
        var ids = await database.Inbox
            .Where(item => item.ReceivedAt < before && (item.State == InboxState.Done || item.State == InboxState.Failed))
            .Select(item => item.Id).Take(Batch).ToListAsync(cancellationToken);
        return ids.Count == 0 ? 0 : await database.Inbox.Where(item => ids.Contains(item.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<int> ConversationsAsync(BotSuiteDbContext database, DateTime before, CancellationToken cancellationToken)
    {
        var ids = await database.Conversations.Where(conversation => conversation.LastActivityAt < before)
            .Select(conversation => conversation.Id).Take(Batch).ToListAsync(cancellationToken);
        // Somebody may have come back since.
        return ids.Count == 0 ? 0 : await database.Conversations
            .Where(conversation => ids.Contains(conversation.Id) && conversation.LastActivityAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
