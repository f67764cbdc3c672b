using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>Writes versions and tombstones. Each call is one transaction, the lines of the change feed included.</summary>
internal sealed class DocumentStore(IDbContextFactory<BotSuiteDbContext> contexts, VersionContent versions, TimeProvider clock)
{
    /// <summary>What the store has of a source, by the documents' keys.</summary>
    public async Task<Dictionary<string, KnownDocument>> KnownAsync(Guid sourceId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Documents.AsNoTracking()
            .Where(document => document.SourceId == sourceId)
            .Select(document => new
            {
                document.Key,
                document.Id,
                Hash = document.Versions.Where(version => version.Id == document.CurrentVersionId).Select(version => version.ContentHash).FirstOrDefault(),
                LastNumber = document.Versions.Max(version => (int?)version.Number) ?? 0,
                IsDeleted = document.DeletedAt != null,
            })
            .AsAsyncEnumerable();

        var known = new Dictionary<string, KnownDocument>(StringComparer.Ordinal);
        await foreach (var row in rows.WithCancellation(cancellationToken))
            known[row.Key] = new KnownDocument(row.Id, row.Hash, row.LastNumber, row.IsDeleted);
        return known;
    }

    /// <summary>Makes documents say what was read: new versions are built and swapped in together with their lines in the feed.</summary>
    public async Task WriteAsync(ClaimedSource claim, IReadOnlyList<PendingDocument> pending, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var source = await SourceClaims.HoldAsync(context, claim, cancellationToken);
        var knownIds = pending.Select(document => document.Known?.Id).OfType<Guid>().ToArray();
        var known = await context.Documents.Where(document => knownIds.Contains(document.Id))
            .ToDictionaryAsync(document => document.Id, cancellationToken);

        var added = 0;
        foreach (var document in pending)
        {
            var row = document.Known is { } earlier ? known[earlier.Id] : Add(context, claim, document.Document.Key, added++);
            row.DeletedAt = null;
            if (document.IsNewContent)
            {
                var version = versions.Build(document.Document, row.Id, (document.Known?.LastNumber ?? 0) + 1, document.Hash, claim.Domain);
                context.DocumentVersions.Add(version);
                row.CurrentVersionId = version.Id;
            }

            Announce(context, row);
        }

        await SourceClaims.SaveAsync(context, source, claim, cancellationToken);
    }

    /// <summary>Puts tombstones on documents.</summary>
    public async Task DeleteAsync(ClaimedSource claim, IReadOnlyCollection<Guid> documents, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var source = await SourceClaims.HoldAsync(context, claim, cancellationToken);
        var rows = await context.Documents.Where(document => documents.Contains(document.Id)).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            row.DeletedAt = clock.GetUtcNow().UtcDateTime;
            Announce(context, row);
        }

        await SourceClaims.SaveAsync(context, source, claim, cancellationToken);
    }

    /// <summary>Shows others that the import lives while it finds nothing to write.</summary>
    public async Task RenewAsync(ClaimedSource claim, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var source = await SourceClaims.HoldAsync(context, claim, cancellationToken);
        await SourceClaims.SaveAsync(context, source, claim, cancellationToken);
    }

    private Document Add(BotSuiteDbContext context, ClaimedSource claim, string key, int place)
    {
        var now = clock.GetUtcNow();
        var document = new Document
        {
            // A millisecond apart, so that ids sort in the order of the file.
            Id = Guid.CreateVersion7(now.AddMilliseconds(place)),
            SourceId = claim.Id,
            Index = claim.Index,
            Key = key,
            CreatedAt = now.UtcDateTime,
        };
        context.Documents.Add(document);
        return document;
    }

    private void Announce(BotSuiteDbContext context, Document document) =>
        context.DocumentChanges.Add(new DocumentChange { Index = document.Index, DocumentId = document.Id, At = clock.GetUtcNow().UtcDateTime });
}
