using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Ingestion.Reading;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>Compares what was read with what the store has.</summary>
internal sealed class KnownDocuments(IDbContextFactory<BotSuiteDbContext> contexts)
{
    /// <summary>Sorts documents into new, changed and unchanged, counts them, and gives those that have to be written.</summary>
    /// <param name="claim">The piece that they were read from.</param>
    /// <param name="documents">What was read, each key once.</param>
    /// <param name="reading">Hears of documents that another piece has already.</param>
    /// <param name="tally">Takes the counts.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public async Task<IReadOnlyList<PendingDocument>> SortAsync(
        ClaimedItem claim, IReadOnlyList<ReadDocument> documents, ItemReading reading, RunTally tally, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await FindAsync(context, claim.Source.Id, [.. documents.Select(document => document.Key)], cancellationToken);
        var owners = await OwnersAsync(context, claim, known.Values, cancellationToken);
        var pending = new List<PendingDocument>();
        foreach (var document in documents)
        {
            var earlier = known.GetValueOrDefault(document.Key);
            if (earlier is { IsDeleted: false, ItemId: { } owner } && owners.TryGetValue(owner, out var piece))
            {
                reading.Refuse(document, piece, tally);
                continue;
            }

            var sorted = new PendingDocument(document, VersionContent.HashOf(document, claim.Source.Domain), earlier);
            if (earlier is null || earlier.IsDeleted) tally.Added++;
            else if (sorted.IsNewContent) tally.Changed++;
            else tally.Unchanged++;
            if (earlier is null || sorted.IsAnnounced || earlier.ItemId != claim.Item.Id) pending.Add(sorted);
        }

        return pending;
    }

    private static async Task<Dictionary<string, KnownDocument>> FindAsync(
        BotSuiteDbContext context, Guid sourceId, string[] keys, CancellationToken cancellationToken)
    {
        if (keys.Length == 0) return [];

        var rows = await context.Documents.AsNoTracking()
            .Where(document => document.SourceId == sourceId && keys.Contains(document.Key))
            .Select(document => new
            {
                document.Key,
                document.Id,
                document.ItemId,
                Hash = document.Versions.Where(version => version.Id == document.CurrentVersionId).Select(version => version.ContentHash).FirstOrDefault(),
                LastNumber = document.Versions.Max(version => (int?)version.Number) ?? 0,
                IsDeleted = document.DeletedAt != null,
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Key, row => new KnownDocument(row.Id, row.ItemId, row.Hash, row.LastNumber, row.IsDeleted), StringComparer.Ordinal);
    }

    /// <summary>The other pieces that keep their documents: such as were found in this run too, and such as were handed over.</summary>
    private static async Task<Dictionary<Guid, string>> OwnersAsync(
        BotSuiteDbContext context, ClaimedItem claim, IEnumerable<KnownDocument> known, CancellationToken cancellationToken)
    {
        var others = known.Where(document => !document.IsDeleted && document.ItemId is { } owner && owner != claim.Item.Id)
            .Select(document => document.ItemId!.Value).Distinct().ToArray();
        if (others.Length == 0) return [];

        return await context.SourceItems.AsNoTracking()
            .Where(item => others.Contains(item.Id) && item.State != SourceItemState.Gone && item.Step != IngestionStep.Remove
                && (item.RunId == claim.RunId || item.Location == null))
            .ToDictionaryAsync(item => item.Id, item => item.Key, cancellationToken);
    }
}
