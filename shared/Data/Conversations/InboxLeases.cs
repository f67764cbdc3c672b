using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Conversations;

/// <summary>
/// How several processes share the inbox, and the pattern for any work that exactly one of them may do: look at what is free
/// without locking anything, then claim a row by an update whose condition says "still free". Of several that try, the
/// database lets exactly one change the row; the number of changed rows tells who. A process that dies leaves a lease that
/// runs out.
/// </summary>
public static class InboxLeases
{
    /// <summary>The items that a process may run a turn for: kept here with their activity, and waiting or left by a process that died.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="now">The present time in UTC.</param>
    public static IQueryable<InboxItem> WhereFree(this IQueryable<InboxItem> inbox, DateTime now) =>
        inbox.Where(item => item.Json != null
            && (item.State == InboxState.Waiting || (item.State == InboxState.Running && item.LeaseUntil < now)));

    /// <summary>Claims one item, counts the attempt, and tells whether it was still free.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="id">The item.</param>
    /// <param name="owner">This process, or this worker of it.</param>
    /// <param name="now">The present time in UTC.</param>
    /// <param name="until">When the lease runs out, in UTC.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public static async Task<bool> TryClaimAsync(
        this IQueryable<InboxItem> inbox, Guid id, string owner, DateTime now, DateTime until, CancellationToken cancellationToken)
    {
        var claimed = await inbox.WhereFree(now).Where(item => item.Id == id).ExecuteUpdateAsync(
            update => update
                .SetProperty(item => item.State, InboxState.Running)
                .SetProperty(item => item.LeaseOwner, owner)
                .SetProperty(item => item.LeaseUntil, until)
                .SetProperty(item => item.Attempts, item => item.Attempts + 1),
            cancellationToken);
        return claimed == 1;
    }

    /// <summary>Prolongs a lease, and tells whether it was still held: false means that another process may be at work on the item.</summary>
    public static async Task<bool> TryRenewAsync(
        this IQueryable<InboxItem> inbox, Guid id, string owner, DateTime until, CancellationToken cancellationToken)
    {
        var renewed = await inbox
            .Where(item => item.Id == id && item.State == InboxState.Running && item.LeaseOwner == owner)
            .ExecuteUpdateAsync(update => update.SetProperty(item => item.LeaseUntil, until), cancellationToken);
        return renewed == 1;
    }
}
