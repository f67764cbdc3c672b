using BotSuite.Data;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Features.Sources;

/// <summary>Lists the living documents of a source, page by page.</summary>
internal sealed class ListDocuments(IDbContextFactory<BotSuiteDbContext> databases)
{
    /// <summary>One page of the documents, by key.</summary>
    /// <param name="source">The source.</param>
    /// <param name="words">What key or title has to hold; null or blank for everything.</param>
    /// <param name="skip">Documents before the page.</param>
    /// <param name="take">Documents on the page.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    /// <returns>The page, and how many documents there are in all.</returns>
    public async Task<(IReadOnlyList<DocumentRow> Page, int Total)> RunAsync(
        Guid source, string? words, int skip, int take, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var rows = Rows(database, source, words);
        var total = await rows.CountAsync(cancellationToken);
        return (await rows.Skip(skip).Take(take).ToListAsync(cancellationToken), total);
    }

    /// <summary>The rows of a source, by key.</summary>
    internal static IQueryable<DocumentRow> Rows(BotSuiteDbContext database, Guid source, string? words)
    {
        var found =
            from document in database.Documents.AsNoTracking()
            where document.SourceId == source && document.DeletedAt == null
            join version in database.DocumentVersions on document.CurrentVersionId equals version.Id
            select new { document, version };
        if (!string.IsNullOrWhiteSpace(words))
        {
            // Lower-cased on both sides, because PostgreSQL compares letters as they are.
#pragma warning disable CA1304, CA1311, CA1862 // The database lower-cases, and it knows no culture.
            var lower = words.Trim().ToLowerInvariant();
            found = found.Where(row => row.document.Key.ToLower().Contains(lower) || row.version.Title.ToLower().Contains(lower));
#pragma warning restore CA1304, CA1311, CA1862
        }

        return found.OrderBy(row => row.document.Key).Select(row => new DocumentRow(
            row.document.Id, row.document.Key, row.version.Title, row.version.Language, row.version.Number, row.version.ReadAt,
            row.version.ReviewBy, database.Passages.Count(passage => passage.VersionId == row.version.Id),
            database.Passages.Count(passage => passage.VersionId == row.version.Id && passage.QuarantineReason != null)));
    }
}
