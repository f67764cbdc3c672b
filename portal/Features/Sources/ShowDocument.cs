using BotSuite.Data;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Features.Sources;

/// <summary>Shows what was read of a document: the facts of its current version and its passages.</summary>
internal sealed class ShowDocument(IDbContextFactory<BotSuiteDbContext> databases)
{
    /// <summary>The document as it is quoted now.</summary>
    /// <param name="source">The source that the address names.</param>
    /// <param name="id">The document.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    /// <returns>Null where the source has no such living document.</returns>
    public async Task<DocumentSheet?> RunAsync(Guid source, Guid id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (
            from document in database.Documents.AsNoTracking()
            where document.Id == id && document.SourceId == source && document.DeletedAt == null
            join version in database.DocumentVersions on document.CurrentVersionId equals version.Id
            join origin in database.Sources on document.SourceId equals origin.Id
            where origin.DeletedAt == null
            select new { document.Key, Version = version, Source = origin.Name }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;

        var passages = await database.Passages.AsNoTracking()
            .Where(passage => passage.VersionId == found.Version.Id)
            .OrderBy(passage => passage.Ordinal)
            .ToListAsync(cancellationToken);
        var text = found.Version.Text;
        return new DocumentSheet(found.Source, found.Key, found.Version,
            [.. passages.Select(passage => new PassageSheet(passage.HeadingPath, passage.Questions, passage.Page, passage.Start, text[passage.Start..passage.End]))]);
    }
}
