using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>
/// Pieces that came with a group before and did not come again. They are quoted from until the pieces that came in their place have
/// been read, so that a question in between finds the old text rather than none. A piece of a group without a run is such a piece.
/// </summary>
internal static class SupersededItems
{
    /// <summary>Marks the pieces of a group that did not come again, inside the transaction of the caller; those that nothing is quoted from go at once.</summary>
    /// <param name="context">The caller's.</param>
    /// <param name="rest">The pieces.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public static async Task MarkAsync(BotSuiteDbContext context, IQueryable<SourceItem> rest, DateTime now, CancellationToken cancellationToken)
    {
        var quoted = rest.Where(item => item.State != SourceItemState.Gone
            && context.Documents.Any(document => document.ItemId == item.Id && document.DeletedAt == null));
        await quoted.ExecuteUpdateAsync(
            update => update
                .SetProperty(item => item.RunId, (Guid?)null)
                .SetProperty(item => item.State, SourceItemState.Ready)
                .SetProperty(item => item.Step, IngestionStep.Done)
                .SetProperty(item => item.LeaseOwner, (string?)null)
                .SetProperty(item => item.ReadContent, (byte[]?)null)
                .SetProperty(item => item.ChangedAt, now),
            cancellationToken);
        await Tombstones.PutOnItemsAsync(context, rest.Where(item => item.RunId != null), now, cancellationToken);
    }

    /// <summary>
    /// Deletes what is superseded in the groups of pieces that have just come to their end, once those were the last of the ones that
    /// came, and unless none of them could be read. Inside the transaction of the caller.
    /// </summary>
    /// <returns>How many documents were deleted.</returns>
    public static async Task<int> RemoveAsync(
        BotSuiteDbContext context, IReadOnlyList<ClaimedItem> ended, DateTime now, CancellationToken cancellationToken)
    {
        var groups = ended.Select(claim => claim.Item.GroupKey).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (groups.Length == 0) return 0;

        var sourceId = ended[0].Source.Id;
        var all = context.SourceItems.Where(item => item.SourceId == sourceId && item.GroupKey != null && groups.Contains(item.GroupKey));
        var superseded = all.Where(item => item.RunId == null && item.State != SourceItemState.Gone);
        // The update locks the rows: of two pieces that end at the same moment the second one sees that the first has ended.
        if (await superseded.ExecuteUpdateAsync(update => update.SetProperty(item => item.ChangedAt, now), cancellationToken) == 0) return 0;

        var deleted = 0;
        foreach (var group in groups)
        {
            var came = all.Where(item => item.GroupKey == group && item.RunId != null);
            if (await came.WhereOpen().AnyAsync(cancellationToken)) continue;
            if (!await came.AnyAsync(item => item.State == SourceItemState.Ready, cancellationToken)) continue;
            deleted += await Tombstones.PutOnItemsAsync(context, superseded.Where(item => item.GroupKey == group), now, cancellationToken);
        }

        return deleted;
    }
}
