using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>
/// Writes what was read of a piece. Each call is one transaction: versions, the documents that point at them, their lines in the
/// change feed, the counts and the log of the run, and how far the piece is. It begins by seeing whether the worker still holds the
/// piece, so what was taken from it is never written, and what was written is never counted twice.
/// </summary>
internal sealed class DocumentStore(IDbContextFactory<BotSuiteDbContext> contexts, VersionContent versions, TimeProvider clock)
{
    /// <summary>Makes documents say what was read.</summary>
    /// <param name="claim">The piece.</param>
    /// <param name="bytes">What it was read from.</param>
    /// <param name="pending">The documents that have to be written.</param>
    /// <param name="tally">What to count; takes the documents that are gone from the piece.</param>
    /// <param name="mark">How far the piece is after this.</param>
    /// <param name="cancellationToken">Ends the wait for the store; then nothing is written.</param>
    /// <exception cref="LeaseLostException">Somebody else has the piece.</exception>
    /// <exception cref="DbUpdateException">Another piece was faster with one of the documents (<see cref="IDatabaseProvider.IsLostRace"/>), or the store failed.</exception>
    public async Task WriteAsync(
        ClaimedItem claim, ItemBytes bytes, IReadOnlyList<PendingDocument> pending, RunTally tally, ItemMark mark, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Built before the transaction, because the analysis of the words takes longer than the writing.
        var built = Build(claim, bytes, pending, now);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await mark.WriteAsync(context.SourceItems, claim, bytes, now.UtcDateTime, cancellationToken);
        await AddAsync(context, claim, built, now.UtcDateTime, cancellationToken);
        if (mark.End is { } end && end.SeenKeys is { } seen && claim.Item.DocumentCount is not null)
            tally.Deleted += await DeleteUnseenAsync(context, claim.Item.Id, seen, now.UtcDateTime, cancellationToken);
        if (mark.End is not null) tally.Deleted += await SupersededItems.RemoveAsync(context, claim, now.UtcDateTime, cancellationToken);
        await tally.WriteAsync(context, claim.RunId, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private List<(PendingDocument Pending, Guid Id, DocumentVersion? Version)> Build(
        ClaimedItem claim, ItemBytes bytes, IReadOnlyList<PendingDocument> pending, DateTimeOffset now)
    {
        var built = new List<(PendingDocument, Guid, DocumentVersion?)>(pending.Count);
        for (var i = 0; i < pending.Count; i++)
        {
            // A millisecond apart, so that ids sort in the order of the file.
            var id = pending[i].Known?.Id ?? Guid.CreateVersion7(now.AddMilliseconds(i));
            var number = (pending[i].Known?.LastNumber ?? 0) + 1;
            built.Add((pending[i], id, pending[i].IsNewContent
                ? versions.Build(pending[i].Document, id, number, pending[i].Hash, claim.Source.Domain, bytes)
                : null));
        }

        return built;
    }

    private static async Task AddAsync(
        BotSuiteDbContext context, ClaimedItem claim, List<(PendingDocument Pending, Guid Id, DocumentVersion? Version)> built, DateTime now,
        CancellationToken cancellationToken)
    {
        var knownIds = built.Where(document => document.Pending.Known is not null).Select(document => document.Id).ToArray();
        var known = knownIds.Length == 0
            ? []
            : await context.Documents.Where(document => knownIds.Contains(document.Id)).ToDictionaryAsync(document => document.Id, cancellationToken);
        foreach (var (pending, id, version) in built)
        {
            var row = pending.Known is not null ? known[id] : NewDocument(context, claim, id, pending.Document.Key, now);
            (row.ItemId, row.DeletedAt) = (claim.Item.Id, null);
            if (version is not null)
            {
                context.DocumentVersions.Add(version);
                row.CurrentVersionId = version.Id;
            }

            if (pending.IsAnnounced) context.DocumentChanges.Add(new DocumentChange { Index = row.Index, DocumentId = id, At = now });
        }
    }

    private static Document NewDocument(BotSuiteDbContext context, ClaimedItem claim, Guid id, string key, DateTime now)
    {
        var document = new Document
        {
            Id = id,
            SourceId = claim.Source.Id,
            Index = claim.Source.Index,
            Key = key,
            CreatedAt = now,
        };
        context.Documents.Add(document);
        return document;
    }

    private static async Task<int> DeleteUnseenAsync(
        BotSuiteDbContext context, Guid itemId, Func<string, bool> seen, DateTime now, CancellationToken cancellationToken)
    {
        // Keys alone, because a file may hold hundreds of thousands of documents.
        var living = await context.Documents.AsNoTracking()
            .Where(document => document.ItemId == itemId && document.DeletedAt == null)
            .Select(document => new { document.Id, document.Key })
            .ToListAsync(cancellationToken);
        var deleted = 0;
        foreach (var batch in living.Where(document => !seen(document.Key)).Select(document => document.Id).Chunk(500))
            deleted += await Tombstones.PutAsync(
                context, context.Documents.Where(document => batch.Contains(document.Id)), now, cancellationToken);
        return deleted;
    }
}
