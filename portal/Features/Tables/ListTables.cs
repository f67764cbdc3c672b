using BotSuite.Data;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Features.Tables;

/// <summary>Lists the living tables with their state.</summary>
internal sealed class ListTables(IDbContextFactory<BotSuiteDbContext> databases)
{
    /// <summary>All living tables, by name.</summary>
    public async Task<IReadOnlyList<TableRow>> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await (
            from table in database.Tables.AsNoTracking()
            where table.DeletedAt == null
            orderby table.Name, table.Id
            select new TableRow(
                table.Id, table.Name, table.Domain, table.Index,
                database.TableEditions.Where(edition => edition.TableId == table.Id && edition.Number == table.Edition).Select(edition => edition.RowCount).FirstOrDefault(),
                table.Questions.Count, table.ReadAt, table.Schedule, table.Fault)).ToListAsync(cancellationToken);
    }
}
