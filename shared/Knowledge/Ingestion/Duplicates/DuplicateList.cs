using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Duplicates;

/// <summary>Lists the duplicates that were found. A pair of which one was deleted is not listed, whether the finding is still there or not.</summary>
/// <param name="contexts">The store.</param>
public sealed class DuplicateList(IDbContextFactory<BotSuiteDbContext> contexts)
{
    /// <summary>The pairs, most similar first.</summary>
    /// <param name="index">Of this index alone; null for all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">At most how many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<DuplicatePair>> ListAsync(string? index, int skip, int take, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Living(context, index)
            .OrderByDescending(row => row.Finding.Similarity).ThenBy(row => row.Finding.OneDocumentId).ThenBy(row => row.Finding.OtherDocumentId)
            .Skip(skip).Take(take).ToListAsync(cancellationToken);
        var ids = rows.SelectMany(row => new[] { row.One.Id, row.Other.Id }).Distinct().ToArray();
        var documents = await context.Documents.AsNoTracking().Where(document => ids.Contains(document.Id))
            .Select(document => new DuplicateDocument(
                document.Id,
                context.DocumentVersions.Where(version => version.Id == document.CurrentVersionId).Select(version => version.Title).FirstOrDefault() ?? document.Key,
                document.Key, document.SourceId, document.Source!.Name))
            .ToDictionaryAsync(document => document.Id, cancellationToken);
        return [.. rows.Select(row => new DuplicatePair(row.Finding.Index, documents[row.One.Id], documents[row.Other.Id], row.Finding.Similarity, row.Finding.FoundAt))];
    }

    /// <summary>How many pairs there are.</summary>
    public async Task<int> CountAsync(string? index, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Living(context, index).CountAsync(cancellationToken);
    }

    private static IQueryable<LivingPair> Living(BotSuiteDbContext context, string? index) =>
        from finding in context.Duplicates.AsNoTracking()
        where index == null || finding.Index == index
        join one in context.Documents on finding.OneDocumentId equals one.Id
        join other in context.Documents on finding.OtherDocumentId equals other.Id
        where one.DeletedAt == null && other.DeletedAt == null
        select new LivingPair { Finding = finding, One = one, Other = other };

    private sealed class LivingPair
    {
        public required DuplicateFinding Finding { get; init; }

        public required Document One { get; init; }

        public required Document Other { get; init; }
    }
}
