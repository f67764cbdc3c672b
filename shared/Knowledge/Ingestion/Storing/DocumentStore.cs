using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Retrieval.Memory;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>
/// Writes what was read of pieces. Each call is one transaction: versions, the documents that point at them, their lines in the
/// change feed, the counts and the log of the run, and how far the pieces are. It begins by seeing which of them the worker still
/// holds, so what was taken from it is never written, and what was written is never counted twice.
/// </summary>
internal sealed class DocumentStore(IDbContextFactory<BotSuiteDbContext> contexts, VersionContent versions, FeedSignal feed, TimeProvider clock)
{
    /// <summary>Makes documents say what was read.</summary>
    /// <param name="writes">What was read of pieces of one run; the tallies take the documents that are gone from them.</param>
    /// <param name="cancellationToken">Ends the wait for the store; then nothing is written.</param>
    /// <returns>Those of the pieces that were still held, and so have been written.</returns>
    /// <exception cref="LeaseLostException">None of them was.</exception>
    /// <exception cref="DbUpdateException">Another piece was faster with one of the documents (<see cref="IDatabaseProvider.IsLostRace"/>), or the store failed.</exception>
    public async Task<IReadOnlyList<PieceWrite>> WriteAsync(IReadOnlyList<PieceWrite> writes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Built before the transaction, because the analysis of the words takes longer than the writing.
        var built = Build(writes, now);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var rows = await context.SourceItems.HoldAsync([.. writes.Select(write => write.Claim)], now.UtcDateTime, cancellationToken);
        var held = writes.Where(write => rows.ContainsKey(write.Claim.Item.Id)).ToList();
        if (held.Count == 0) throw new LeaseLostException();

        foreach (var write in held) write.Piece.Mark.Write(rows[write.Claim.Item.Id], write.Piece.Bytes, now.UtcDateTime);
        await AddAsync(context, [.. built.Where(document => rows.ContainsKey(document.Claim.Item.Id))], now.UtcDateTime, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await DeleteAsync(context, held, now.UtcDateTime, cancellationToken);
        await RunTally.WriteAsync(held.ConvertAll(write => write.Tally), context, held[0].Claim.RunId, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Set();
        return held;
    }

    private List<BuiltDocument> Build(IReadOnlyList<PieceWrite> writes, DateTimeOffset now)
    {
        var built = new List<BuiltDocument>();
        foreach (var write in writes)
            foreach (var pending in write.Pending)
            {
                // A millisecond apart, so that ids sort in the order of the file.
                var id = pending.Known?.Id ?? Guid.CreateVersion7(now.AddMilliseconds(built.Count));
                var number = (pending.Known?.LastNumber ?? 0) + 1;
                built.Add(new BuiltDocument(write.Claim, pending, id, pending.IsNewContent
                    ? versions.Build(pending.Document, id, number, pending.Hash, write.Claim.Source.Domain, write.Piece.Bytes)
                    : null));
            }

        return built;
    }

    private static async Task AddAsync(BotSuiteDbContext context, List<BuiltDocument> built, DateTime now, CancellationToken cancellationToken)
    {
        var knownIds = built.Where(document => document.Pending.Known is not null).Select(document => document.Id).ToArray();
        var known = knownIds.Length == 0
            ? []
            : await context.Documents.Where(document => knownIds.Contains(document.Id)).ToDictionaryAsync(document => document.Id, cancellationToken);
        foreach (var (claim, pending, id, version) in built)
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

    /// <summary>Deletes what pieces that have come to their end no longer hold, and what is superseded by them.</summary>
    private static async Task DeleteAsync(BotSuiteDbContext context, List<PieceWrite> writes, DateTime now, CancellationToken cancellationToken)
    {
        var ended = writes.FindAll(write => write.Piece.Signature is not null);
        foreach (var write in ended.Where(write => write.Claim.Item.DocumentCount is not null))
            if (write.Piece.Mark.End?.SeenKeys is { } seen)
                write.Tally.Deleted += await DeleteUnseenAsync(context, write.Claim.Item.Id, seen, now, cancellationToken);

        // Counted with the last of them: their sum is what the run shows.
        if (ended.Count > 0)
            ended[^1].Tally.Deleted += await SupersededItems.RemoveAsync(context, ended.ConvertAll(write => write.Claim), now, cancellationToken);
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

    private sealed record BuiltDocument(ClaimedItem Claim, PendingDocument Pending, Guid Id, DocumentVersion? Version);
}
