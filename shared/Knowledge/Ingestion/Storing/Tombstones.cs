using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>
/// Puts tombstones on documents with their lines in the change feed. Works inside the transaction that the caller has opened, so
/// that nothing of it is seen before all of it is.
/// </summary>
internal static class Tombstones
{
    private const int AtOnce = 500;

    /// <summary>
    /// Takes pieces from whoever is at them and deletes their documents. The pieces first: a worker that is storing at this moment
    /// holds its piece until it has committed, so its documents are seen afterwards.
    /// </summary>
    /// <returns>How many documents were deleted.</returns>
    public static async Task<int> PutOnItemsAsync(
        BotSuiteDbContext context, IQueryable<SourceItem> items, DateTime now, CancellationToken cancellationToken)
    {
        var ids = await items.Where(item => item.State != SourceItemState.Gone).Select(item => item.Id).ToListAsync(cancellationToken);
        var deleted = 0;
        foreach (var batch in ids.Chunk(AtOnce))
        {
            await MarkGoneAsync(context.SourceItems.Where(item => batch.Contains(item.Id)), now, cancellationToken);
            deleted += await PutAsync(
                context, context.Documents.Where(document => document.ItemId != null && batch.Contains(document.ItemId.Value)), now, cancellationToken);
        }

        return deleted;
    }

    /// <summary>Takes pieces from whoever is at them, for good.</summary>
    public static Task<int> MarkGoneAsync(IQueryable<SourceItem> items, DateTime now, CancellationToken cancellationToken) =>
        items.ExecuteUpdateAsync(
            update => update
                .SetProperty(item => item.State, SourceItemState.Gone)
                .SetProperty(item => item.Step, IngestionStep.Done)
                .SetProperty(item => item.Reason, (string?)null)
                .SetProperty(item => item.ReadFileHash, (string?)null)
                .SetProperty(item => item.ReadContent, (byte[]?)null)
                .SetProperty(item => item.DocumentCount, (int?)0)
                .SetProperty(item => item.LeaseOwner, (string?)null)
                .SetProperty(item => item.ChangedAt, now)
                .SetProperty(item => item.Revision, Guid.NewGuid()),
            cancellationToken);

    /// <summary>Deletes those of the documents that live.</summary>
    /// <returns>How many they were.</returns>
    public static async Task<int> PutAsync(
        BotSuiteDbContext context, IQueryable<Document> documents, DateTime now, CancellationToken cancellationToken)
    {
        var living = await documents.Where(document => document.DeletedAt == null)
            .Select(document => new { document.Id, document.Index }).ToListAsync(cancellationToken);
        foreach (var batch in living.Chunk(AtOnce))
        {
            var ids = batch.Select(document => document.Id).ToArray();
            await context.Documents.Where(document => ids.Contains(document.Id)).ExecuteUpdateAsync(
                update => update
                    .SetProperty(document => document.DeletedAt, now)
                    .SetProperty(document => document.Revision, Guid.NewGuid()),
                cancellationToken);
            var lines = batch.Select(document => new DocumentChange { Index = document.Index, DocumentId = document.Id, At = now }).ToList();
            context.DocumentChanges.AddRange(lines);
            await context.SaveChangesAsync(cancellationToken);
            foreach (var line in lines) context.Entry(line).State = EntityState.Detached;
        }

        return living.Count;
    }
}
