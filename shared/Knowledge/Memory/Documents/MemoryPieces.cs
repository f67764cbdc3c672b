using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>Looks up files of documents. A document that was deleted has none.</summary>
internal sealed class MemoryPieces(IDbContextFactory<BotSuiteDbContext> contexts)
{
    /// <summary>The files of a document, in the order of their names; empty where there is no such document.</summary>
    public async Task<List<MemoryPiece>> OfDocumentAsync(string index, string documentId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Pieces(context, index, items => items.Where(item => item.GroupKey == documentId)).ToListAsync(cancellationToken);
    }

    /// <summary>The passages of a document that are held back from being quoted, with why, in the order of its files and texts.</summary>
    public async Task<List<HeldPassage>> HeldPassagesAsync(string index, string documentId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await (
            from item in Living(context, index)
            where item.GroupKey == documentId
            join document in context.Documents on item.Id equals document.ItemId
            where document.DeletedAt == null
            join passage in context.Passages on document.CurrentVersionId equals passage.VersionId
            where passage.QuarantineReason != null
            orderby item.FileName, document.Key, passage.Ordinal
            select new HeldPassage(item.FileName ?? item.Key, passage.QuarantineReason!)).ToListAsync(cancellationToken);
    }

    /// <summary>The files of documents behind an id, in the order of their documents' ids.</summary>
    public async Task<List<MemoryPiece>> OfDocumentsAsync(string index, IReadOnlyList<string> documentIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Pieces(context, index, items => items.Where(item => documentIds.Contains(item.GroupKey!))).ToListAsync(cancellationToken);
    }

    /// <summary>The ids of documents behind an id, in order.</summary>
    public async Task<List<string>> DocumentIdsAsync(string index, string? after, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var items = Living(context, index);
#pragma warning disable CA1309 // The database compares, by the same rules by which it orders.
        if (after is not null) items = items.Where(item => string.Compare(item.GroupKey, after) > 0);
#pragma warning restore CA1309
        return await items
            .Select(item => item.GroupKey!)
            .Distinct()
            .OrderBy(id => id)
            .Take(limit)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The living sources that documents of an index were imported into.</summary>
    public async Task<List<Guid>> SourcesAsync(string index, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Sources.Where(source => source.Index == index && source.Kind == SourceKind.Memory && source.DeletedAt == null)
            .Select(source => source.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The bytes of a file; null where they are not kept.</summary>
    public async Task<byte[]?> BytesAsync(string hash, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Files.AsNoTracking().Where(file => file.Hash == hash).Select(file => file.Content).SingleOrDefaultAsync(cancellationToken);
    }

    private static IQueryable<MemoryPiece> Pieces(BotSuiteDbContext context, string index, Func<IQueryable<SourceItem>, IQueryable<SourceItem>> which) =>
        which(Living(context, index))
            .OrderBy(item => item.GroupKey).ThenBy(item => item.FileName)
            .Select(item => new MemoryPiece(
                item.SourceId, item.GroupKey!, item.FileName ?? item.Key, item.MediaType, item.FileHash, item.FactsJson, item.Step, item.State,
                item.Reason, item.CreatedAt, item.ChangedAt));

    private static IQueryable<SourceItem> Living(BotSuiteDbContext context, string index) =>
        from item in context.SourceItems.AsNoTracking()
        join source in context.Sources on item.SourceId equals source.Id
        where source.Index == index && source.Kind == SourceKind.Memory && source.DeletedAt == null
            // Without a run it did not come with the document's last import, and is only quoted until that has been read.
            && item.GroupKey != null && item.RunId != null && item.State != SourceItemState.Gone
        select item;
}
