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

    /// <summary>Those of the pieces that their worker, one and the same, still holds.</summary>
    public static IQueryable<SourceItem> WhereHeld(this IQueryable<SourceItem> items, IReadOnlyList<ClaimedItem> claims)
    {
        var owner = claims[0].Owner;
        var ids = claims.Select(claim => claim.Item.Id).ToArray();
        return items.Where(item => ids.Contains(item.Id) && item.LeaseOwner == owner && item.State == SourceItemState.Working);
    }

    /// <summary>Claims those of the pieces that are still free, counts the try, and tells how many they were.</summary>
    public static Task<int> ClaimAsync(
        this IQueryable<SourceItem> items, Guid[] ids, string owner, DateTime now, DateTime until, CancellationToken cancellationToken) =>
        items.WhereFree(now).Where(item => ids.Contains(item.Id)).ExecuteUpdateAsync(
            update => update
                .SetProperty(item => item.State, SourceItemState.Working)
                .SetProperty(item => item.LeaseOwner, owner)
                .SetProperty(item => item.LeaseUntil, until)
                .SetProperty(item => item.Attempts, item => item.Attempts + 1),
            cancellationToken);

    /// <summary>Prolongs leases, and tells whether one of them was still held.</summary>
    public static async Task<bool> TryRenewAsync(
        this IQueryable<SourceItem> items, IReadOnlyList<ClaimedItem> claims, DateTime until, CancellationToken cancellationToken) =>
        await items.WhereHeld(claims).ExecuteUpdateAsync(
            update => update.SetProperty(item => item.LeaseUntil, until), cancellationToken) > 0;

    /// <summary>The rows of those of the pieces that are still held. They stay so until the transaction of the caller ends.</summary>
    public static async Task<Dictionary<Guid, SourceItem>> HoldAsync(
        this IQueryable<SourceItem> items, IReadOnlyList<ClaimedItem> claims, DateTime now, CancellationToken cancellationToken)
    {
        // The update locks the rows: whoever wants to take one from the worker waits for the end of the transaction.
        var held = items.WhereHeld(claims);
        await held.ExecuteUpdateAsync(update => update.SetProperty(item => item.ChangedAt, now), cancellationToken);
        return await held.ToDictionaryAsync(item => item.Id, cancellationToken);
    }
}
