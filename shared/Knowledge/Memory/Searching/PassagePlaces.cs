using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Memory.Documents;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Memory.Searching;

/// <summary>Looks up where passages stand.</summary>
internal sealed class PassagePlaces(IDbContextFactory<BotSuiteDbContext> contexts)
{
    /// <summary>The places of passages by their ids; those that are no longer stored are left out.</summary>
    public async Task<Dictionary<Guid, PassagePlace>> OfAsync(IReadOnlyCollection<Guid> passages, CancellationToken cancellationToken)
    {
        if (passages.Count == 0) return [];

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from passage in context.Passages.AsNoTracking()
            where passages.Contains(passage.Id)
            join version in context.DocumentVersions on passage.VersionId equals version.Id
            join document in context.Documents on version.DocumentId equals document.Id
            join source in context.Sources on document.SourceId equals source.Id
            join piece in context.SourceItems on document.ItemId equals (Guid?)piece.Id into pieces
            from item in pieces.DefaultIfEmpty()
            select new
            {
                passage.Id,
                passage.Ordinal,
                version.ReadAt,
                version.Tags,
                version.Title,
                VersionFile = version.FileName,
                VersionMediaType = version.MediaType,
                DocumentId = document.Id,
                source.Kind,
                ItemId = (Guid?)item!.Id,
                item.GroupKey,
                ItemFile = item.FileName,
                ItemMediaType = item.MediaType,
                item.Url,
            }).ToListAsync(cancellationToken);

        return rows.ToDictionary(row => row.Id, row =>
        {
            var fileName = row.ItemFile ?? row.VersionFile ?? row.Title;
            var importedAs = row.Kind is SourceKind.Memory ? row.GroupKey : null;
            return new PassagePlace
            {
                DocumentId = importedAs ?? row.DocumentId.ToString("N"),
                FileId = importedAs is null ? (row.ItemId ?? row.DocumentId).ToString("N") : FileIds.Of(importedAs, fileName),
                FileName = fileName,
                MediaType = row.ItemMediaType ?? row.VersionMediaType ?? MediaTypes.Of(fileName),
                Url = row.Url,
                IsKept = importedAs is not null,
                Ordinal = row.Ordinal,
                ReadAt = row.ReadAt,
                Tags = row.Tags,
            };
        });
    }
}
