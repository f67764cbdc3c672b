using BotSuite.Data.Conversations;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>How workers of several processes share the pieces; the pattern is that of <see cref="InboxLeases"/>.</summary>
internal static class ItemLeases
{
    /// <summary>The pieces that a worker may take: waiting and due, or left by a worker that died.</summary>
    /// <param name="items">The pieces.</param>
    /// <param name="now">The present time in UTC.</param>
    public static IQueryable<SourceItem> WhereFree(this IQueryable<SourceItem> items, DateTime now) => items.Where(item =>
        (item.State == SourceItemState.Waiting && (item.NotBefore == null || item.NotBefore <= now))
        || (item.State == SourceItemState.Working && item.LeaseUntil < now));

    /// <summary>The piece, as long as the worker holds it.</summary>
    public static IQueryable<SourceItem> WhereHeld(this IQueryable<SourceItem> items, ClaimedItem claim) => items.Where(item =>
        item.Id == claim.Item.Id && item.LeaseOwner == claim.Owner && item.State == SourceItemState.Working);

    /// <summary>Claims a piece, counts the try, and tells whether it was still free.</summary>
    public static async Task<bool> TryClaimAsync(
        this IQueryable<SourceItem> items, Guid id, string owner, DateTime now, DateTime until, CancellationToken cancellationToken)
    {
        var claimed = await items.WhereFree(now).Where(item => item.Id == id).ExecuteUpdateAsync(
            update => update
                .SetProperty(item => item.State, SourceItemState.Working)
                .SetProperty(item => item.LeaseOwner, owner)
                .SetProperty(item => item.LeaseUntil, until)
                .SetProperty(item => item.Attempts, item => item.Attempts + 1),
            cancellationToken);
        return claimed == 1;
    }

    /// <summary>Prolongs a lease, and tells whether it was still held.</summary>
    public static async Task<bool> TryRenewAsync(
        this IQueryable<SourceItem> items, ClaimedItem claim, DateTime until, CancellationToken cancellationToken) =>
        await items.WhereHeld(claim).ExecuteUpdateAsync(
            update => update.SetProperty(item => item.LeaseUntil, until), cancellationToken) == 1;
}
