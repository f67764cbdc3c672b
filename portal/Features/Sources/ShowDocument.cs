using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Features.Sources;

/// <summary>Shows what was read of a document: the facts of a version, its passages, its other versions, and what says the same.</summary>
internal sealed class ShowDocument(IDbContextFactory<BotSuiteDbContext> databases)
{
    private const int SameShown = 20;

    /// <summary>A version of a document; a deleted document is shown too, since answers that were given rest on it.</summary>
    /// <param name="source">The source that the address names.</param>
    /// <param name="id">The document.</param>
    /// <param name="number">Number of the version; null for the one that is quoted now.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    /// <returns>Null where the source has no such document or version.</returns>
    public async Task<DocumentSheet?> RunAsync(Guid source, Guid id, int? number, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (
            from document in database.Documents.AsNoTracking()
            where document.Id == id && document.SourceId == source
            join version in database.DocumentVersions on document.Id equals version.DocumentId
            where number == null ? version.Id == document.CurrentVersionId : version.Number == number
            join origin in database.Sources on document.SourceId equals origin.Id
            where origin.DeletedAt == null
            select new { Document = document, Version = version, Source = origin.Name }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;

        return new DocumentSheet(found.Source, found.Document.Key, found.Version, await PassagesAsync(database, found.Version, cancellationToken))
        {
            DeletedAt = found.Document.DeletedAt,
            Versions = await VersionsAsync(database, found.Document, cancellationToken),
            SameAs = found.Document.DeletedAt is null ? await SameAsync(database, id, cancellationToken) : [],
        };
    }

    private static async Task<IReadOnlyList<PassageSheet>> PassagesAsync(BotSuiteDbContext database, DocumentVersion version, CancellationToken cancellationToken)
    {
        var passages = await database.Passages.AsNoTracking().Where(passage => passage.VersionId == version.Id)
            .OrderBy(passage => passage.Ordinal).ToListAsync(cancellationToken);
        return [.. passages.Select(passage => new PassageSheet(passage.HeadingPath, passage.Questions, passage.Page, passage.Start, version.Text[passage.Start..passage.End])
        {
            NotQuoted = passage.QuarantineReason,
            ReadingConfidence = passage.ReadingConfidence,
        })];
    }

    private static async Task<IReadOnlyList<VersionLine>> VersionsAsync(BotSuiteDbContext database, Document document, CancellationToken cancellationToken) =>
        await database.DocumentVersions.AsNoTracking().Where(version => version.DocumentId == document.Id)
            .OrderByDescending(version => version.Number)
            .Select(version => new VersionLine(version.Number, version.ReadAt, version.Title, version.Id == document.CurrentVersionId))
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<SameDocument>> SameAsync(BotSuiteDbContext database, Guid id, CancellationToken cancellationToken) => await (
        from finding in database.Duplicates.AsNoTracking()
        where finding.OneDocumentId == id || finding.OtherDocumentId == id
        join other in database.Documents on finding.OneDocumentId == id ? finding.OtherDocumentId : finding.OneDocumentId equals other.Id
        where other.DeletedAt == null
        join version in database.DocumentVersions on other.CurrentVersionId equals version.Id
        join origin in database.Sources on other.SourceId equals origin.Id
        where origin.DeletedAt == null
        orderby finding.Similarity descending, other.Id
        select new SameDocument(origin.Id, other.Id, version.Title, origin.Name, finding.Similarity)).Take(SameShown).ToListAsync(cancellationToken);
}
