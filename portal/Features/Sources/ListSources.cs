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

    /// <summary>The rows of some sources, by name.</summary>
    internal static IQueryable<SourceRow> Rows(BotSuiteDbContext database, IQueryable<Source> sources) =>
        from source in sources
        orderby source.Name, source.Id
        select new SourceRow(
            source.Id, source.Name, source.Index, source.Kind, source.Domain, source.State, source.StateReason, source.Location,
            source.LastReadAt,
            database.Documents.Count(document => document.SourceId == source.Id && document.DeletedAt == null && document.CurrentVersionId != null),
            database.Passages.Count(passage => database.Documents.Any(document =>
                document.SourceId == source.Id && document.DeletedAt == null && document.CurrentVersionId == passage.VersionId)));

    private static IQueryable<Source> Living(BotSuiteDbContext database) =>
        database.Sources.AsNoTracking().Where(source => source.DeletedAt == null);
}
