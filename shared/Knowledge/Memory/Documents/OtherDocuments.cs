using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>
/// Looks up documents that came into an index on other ways (folders, sites, the portal). Searches find them, and citations name
/// them by their own ids, so that these can be asked about; they are changed where they came from.
/// </summary>
internal sealed class OtherDocuments(IDbContextFactory<BotSuiteDbContext> contexts)
{
    /// <summary>The document of an id, 32 hexadecimal digits; null where there is none.</summary>
    public async Task<OtherDocument?> FindAsync(string index, string documentId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(documentId, "N", out var id)) return null;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from document in context.Documents.AsNoTracking()
            where document.Id == id && document.Index == index && document.DeletedAt == null
                && document.Source!.DeletedAt == null && document.Source.Kind != SourceKind.Memory
            join version in context.DocumentVersions on document.CurrentVersionId equals (Guid?)version.Id
            select new { document.CreatedAt, version.ReadAt, version.Tags, Name = version.FileName ?? version.Title }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;

        var status = new DataPipelineStatus
        {
            Completed = true,
            Index = index,
            DocumentId = documentId,
            Tags = TagRules.Tags(found.Tags, withReserved: false),
            Creation = new DateTimeOffset(found.CreatedAt, TimeSpan.Zero),
            LastUpdate = new DateTimeOffset(found.ReadAt, TimeSpan.Zero),
            Steps = [.. Constants.DefaultPipeline],
            CompletedSteps = [.. Constants.DefaultPipeline],
            Files = [new DataPipelineFile { Name = found.Name, Completed = true }],
        };
        return new OtherDocument(status, found.Tags);
    }
}
