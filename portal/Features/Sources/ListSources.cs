using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Features.Sources;

/// <summary>Lists the living sources with their state.</summary>
internal sealed class ListSources(IDbContextFactory<BotSuiteDbContext> databases)
{
    /// <summary>All living sources, by name.</summary>
    public async Task<IReadOnlyList<SourceRow>> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await Rows(database, Living(database)).ToListAsync(cancellationToken);
    }

    /// <summary>One living source; null where there is none with that id.</summary>
    public async Task<SourceRow?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await Rows(database, Living(database).Where(source => source.Id == id)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>A number that changes whenever a living source does: each batch of an import renews its source's revision.</summary>
    public async Task<int> StampAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var stamp = new HashCode();
        foreach (var revision in await Living(database).OrderBy(source => source.Id).Select(source => source.Revision).ToListAsync(cancellationToken))
            stamp.Add(revision);
        return stamp.ToHashCode();
    }

    /// <summary>The rows of some sources, by name.</summary>
    internal static IQueryable<SourceRow> Rows(BotSuiteDbContext database, IQueryable<Source> sources) =>
        from source in sources
        orderby source.Name, source.Id
        select new SourceRow(
            source.Id, source.Name, source.Index, source.Kind, source.Domain, source.State, source.StateReason, source.Location,
            source.LastReadAt,
            database.Documents.Count(document => document.SourceId == source.Id && document.DeletedAt == null && document.CurrentVersionId != null),
            // From the documents to their passages, so that the indexes of both carry it.
            (from document in database.Documents
             where document.SourceId == source.Id && document.DeletedAt == null
             join passage in database.Passages on document.CurrentVersionId equals passage.VersionId
             select passage.Id).Count());

    private static IQueryable<Source> Living(BotSuiteDbContext database) =>
        database.Sources.AsNoTracking().Where(source => source.DeletedAt == null);
}
