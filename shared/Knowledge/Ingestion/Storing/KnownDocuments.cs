using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>Compares what was read with what the store has.</summary>
internal sealed class KnownDocuments(IDbContextFactory<BotSuiteDbContext> contexts)
{
    /// <summary>Sorts the documents of pieces into new, changed and unchanged, counts them, and tells which have to be written.</summary>
    /// <param name="pieces">Pieces of one source, each key in one of them and there once.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public async Task<IReadOnlyList<PieceWrite>> SortAsync(IReadOnlyList<ReadPiece> pieces, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var keys = pieces.SelectMany(piece => piece.Documents).Select(document => document.Key).ToArray();
        var known = await FindAsync(context, pieces[0].Claim.Source.Id, keys, cancellationToken);
        var owners = known.Count == 0 ? [] : await OwnersAsync(context, pieces, known, cancellationToken);
        return [.. pieces.Select(piece => Sorted(piece, known, owners))];
    }

    private static PieceWrite Sorted(ReadPiece piece, Dictionary<string, KnownDocument> known, Dictionary<Guid, string> owners)
    {
        var (claim, tally, pending) = (piece.Claim, piece.Taken.Copy(), new List<PendingDocument>());
        foreach (var document in piece.Documents)
        {
            var earlier = known.GetValueOrDefault(document.Key);
            if (earlier is { IsDeleted: false, ItemId: { } owner } && owner != claim.Item.Id && owners.TryGetValue(owner, out var other))
            {
                piece.Reading.Refuse(document, other, tally);
                continue;
            }

            var sorted = new PendingDocument(document, VersionContent.HashOf(document, claim.Source.Domain), earlier);
            if (earlier is null || earlier.IsDeleted) tally.Added++;
            else if (sorted.IsNewContent) tally.Changed++;
            else tally.Unchanged++;
            if (earlier is null || sorted.IsAnnounced || earlier.ItemId != claim.Item.Id) pending.Add(sorted);
        }

        return new PieceWrite(piece, pending, tally);
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
        BotSuiteDbContext context, IReadOnlyList<ReadPiece> pieces, Dictionary<string, KnownDocument> known, CancellationToken cancellationToken)
    {
        var others = pieces
            .SelectMany(piece => piece.Documents.Select(document => known.GetValueOrDefault(document.Key))
                .Where(document => document is { IsDeleted: false, ItemId: { } owner } && owner != piece.Claim.Item.Id))
            .Select(document => document!.ItemId!.Value).Distinct().ToArray();
        if (others.Length == 0) return [];

        var run = pieces[0].Claim.RunId;
        return await context.SourceItems.AsNoTracking()
            .Where(item => others.Contains(item.Id) && item.State != SourceItemState.Gone && item.Step != IngestionStep.Remove
                && (item.RunId == run || item.Location == null))
            .ToDictionaryAsync(item => item.Id, item => item.Key, cancellationToken);
    }
}
