using System.Collections.Concurrent;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Turns;

/// <summary>
/// The promises of turns as this process works on them: claims the oldest open one of a conversation, keeps the lease alive, and
/// ends it in the same transaction as the answer. Safe for use by several threads.
/// </summary>
public sealed class Inbox(
    IDbContextFactory<BotSuiteDbContext> databases, ProcessIdentity process, IOptions<InboxOptions> options, TimeProvider clock)
{
    private const int MostConversationsAtOnce = 500;

    private readonly ConcurrentDictionary<Guid, byte> _held = new();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Claims the oldest open item of a conversation. Only the oldest is ever claimed, so turns of one conversation never overlap.</summary>
    /// <returns>The item as claimed; null where there is none, or another process works on it.</returns>
    public async Task<InboxItem?> ClaimNextAsync(string channelId, string conversationId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var oldest = await database.Inbox.AsNoTracking()
            .Where(item => item.ChannelId == channelId && item.ConversationExternalId == conversationId && item.Json != null)
            .Where(item => item.State == InboxState.Waiting || item.State == InboxState.Running)
            .OrderBy(item => item.ReceivedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (oldest is null) return null;

        var until = Now + options.Value.Lease;
        if (!await database.Inbox.TryClaimAsync(oldest.Id, process.Name, Now, until, cancellationToken)) return null;

        Hold(oldest);
        oldest.State = InboxState.Running;
        oldest.LeaseOwner = process.Name;
        oldest.LeaseUntil = until;
        oldest.Attempts++;
        return oldest;
    }

    /// <summary>The conversations of a channel in which a turn can be claimed, those that wait longest first.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="waitingSince">Only what was accepted before this time (UTC); what is newer is left to the process that accepted it.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public async Task<IReadOnlyList<string>> FindOpenAsync(string channelId, DateTime waitingSince, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Inbox.WhereFree(Now)
            .Where(item => item.ChannelId == channelId && item.ReceivedAt <= waitingSince)
            .GroupBy(item => item.ConversationExternalId)
            .OrderBy(items => items.Min(item => item.ReceivedAt))
            .Select(items => items.Key)
            .Take(MostConversationsAtOnce)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Frees what an earlier life of this process was at work on. Call it once, before the first claim.</summary>
    /// <returns>How many items were freed.</returns>
    public async Task<int> ReclaimAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Inbox
            .Where(item => item.State == InboxState.Running && item.LeaseOwner == process.Name)
            .ExecuteUpdateAsync(update => update
                .SetProperty(item => item.State, InboxState.Waiting)
                .SetProperty(item => item.LeaseOwner, (string?)null)
                .SetProperty(item => item.LeaseUntil, (DateTime?)null), cancellationToken);
    }

    /// <summary>Prolongs the leases of everything that this process is at work on.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        var held = _held.Keys.ToArray();
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        foreach (var some in held.Chunk(MostConversationsAtOnce))
        {
            var until = Now + options.Value.Lease;
            await database.Inbox
                .Where(item => some.Contains(item.Id) && item.State == InboxState.Running && item.LeaseOwner == process.Name)
                .ExecuteUpdateAsync(update => update.SetProperty(item => item.LeaseUntil, until), cancellationToken);
        }
    }

    /// <summary>Hands an item back as if it had not been claimed.</summary>
    public Task ReleaseAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return UpdateAsync(item, InboxState.Waiting, until: null, item.Attempts - 1, cancellationToken);
    }

    /// <summary>Hands an item back after a failed attempt, to be tried again after a while by whoever comes first.</summary>
    /// <returns>How long until then.</returns>
    public async Task<TimeSpan> PostponeAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var delay = options.Value.RetryDelay * Math.Pow(4, item.Attempts - 1);
        // A lease without an owner keeps the item, and with it the order of the conversation, until the time has come.
        if (delay > TimeSpan.Zero) await UpdateAsync(item, InboxState.Running, Now + delay, item.Attempts, cancellationToken);
        else await UpdateAsync(item, InboxState.Waiting, until: null, item.Attempts, cancellationToken);
        return delay;
    }

    /// <summary>Whether the last attempt that is allowed has been made.</summary>
    public bool IsExhausted(InboxItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Attempts >= options.Value.MaximumAttempts;
    }

    /// <summary>Adds to a turn's writes that its item is finished. The commit fails where the lease has gone to another process.</summary>
    /// <exception cref="LeaseLostException">Thrown by the commit: nothing of the turn is stored.</exception>
    public void Finish(InboxItem item, InboxState state, TurnWrites writes)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(writes);
        writes.Add(async (database, token) =>
        {
            var now = Now;
            var finished = await Held(database, item).ExecuteUpdateAsync(update => update
                .SetProperty(held => held.State, state)
                .SetProperty(held => held.Json, (string?)null)
                .SetProperty(held => held.LeaseOwner, (string?)null)
                .SetProperty(held => held.LeaseUntil, (DateTime?)null)
                .SetProperty(held => held.FinishedAt, now), token);
            if (finished != 1) throw new LeaseLostException();
        });
    }

    /// <summary>Marks an item as given up, outside of any turn.</summary>
    public Task FailAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return UpdateAsync(item, InboxState.Failed, until: null, item.Attempts, cancellationToken);
    }

    /// <summary>Begins to keep the lease of an item alive.</summary>
    public void Hold(InboxItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _held.TryAdd(item.Id, 0);
    }

    /// <summary>Stops keeping the lease of an item alive. Call it when the turn is over, however it ended.</summary>
    public void LetGo(InboxItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _held.TryRemove(item.Id, out _);
    }

    private async Task UpdateAsync(InboxItem item, InboxState state, DateTime? until, int attempts, CancellationToken cancellationToken)
    {
        DateTime? finishedAt = state == InboxState.Failed ? Now : null;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await Held(database, item).ExecuteUpdateAsync(update => update
            .SetProperty(held => held.State, state)
            .SetProperty(held => held.Attempts, attempts)
            .SetProperty(held => held.FinishedAt, finishedAt)
            .SetProperty(held => held.LeaseOwner, (string?)null)
            .SetProperty(held => held.LeaseUntil, until), cancellationToken);
    }

    // The number of attempts tells this claim from a later one by the same process.
    private IQueryable<InboxItem> Held(BotSuiteDbContext database, InboxItem item) =>
        database.Inbox.Where(held => held.Id == item.Id && held.State == InboxState.Running
            && held.LeaseOwner == process.Name && held.Attempts == item.Attempts);
}
