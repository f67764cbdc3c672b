using BotSuite.Data;
using BotSuite.Data.Tables;
using BotSuite.Knowledge.Tables.Reading;
using Cronos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Tables.Storing;

/// <summary>Reads tables anew. Where that fails, the edition before stays in force and the table says why.</summary>
public sealed partial class TableReadings
{
    private readonly IDbContextFactory<BotSuiteDbContext> _contexts;
    private readonly OriginRows _origins;
    private readonly TableEditions _editions;
    private readonly TimeProvider _clock;
    private readonly ILogger<TableReadings> _logger;

    internal TableReadings(
        IDbContextFactory<BotSuiteDbContext> contexts, OriginRows origins, TableEditions editions, TimeProvider clock, ILogger<TableReadings> logger) =>
        (_contexts, _origins, _editions, _clock, _logger) = (contexts, origins, editions, clock, logger);

    /// <summary>Reads a table now.</summary>
    /// <exception cref="TableException">There is no such table.</exception>
    public async Task<TableReading> ReadAsync(Guid tableId, CancellationToken cancellationToken)
    {
        var table = await FindAsync(tableId, cancellationToken) ?? throw new TableException(new TableFault("The table has been deleted."));
        try
        {
            var definition = TableDefinitions.Of(table);
            if (definition.Faults() is { Count: > 0 } faults) throw new TableException(faults);
            var rows = RowBuilder.Build(definition.Columns, await _origins.ReadAsync(definition.Origin, cancellationToken));
            var read = new DataTable
            {
                Id = table.Id,
                Index = table.Index,
                Name = table.Name,
                Domain = table.Domain,
                ColumnsJson = table.ColumnsJson,
                OriginJson = table.OriginJson,
                Edition = table.Edition,
                Schedule = table.Schedule,
                NextReadAt = table.NextReadAt,
                ReadAt = table.ReadAt,
                Fault = table.Fault,
                Revision = table.Revision,
            };
            var changed = await _editions.SwapAsync(read, definition, rows, cancellationToken);
            await NoteAsync(tableId, fault: null, cancellationToken);
            await _editions.PurgeAsync(tableId, cancellationToken);
            Log.WasRead(_logger, tableId, rows.Count, changed);
            return new TableReading(tableId, changed, rows.Count, []);
        }
        catch (TableException exception)
        {
            await NoteAsync(tableId, StoredFaults.Write(exception.Faults), cancellationToken);
            Log.Failed(_logger, tableId, exception.Faults[0].Form);
            return new TableReading(tableId, Changed: false, 0, exception.Faults);
        }
        catch (DbUpdateConcurrencyException)
        {
            var fault = new TableFault("Somebody changed the table while it was being read: read it again.");
            return new TableReading(tableId, Changed: false, 0, [fault]);
        }
    }

    /// <summary>Reads every table whose time has come. Several processes may ask at once: each table is read by one.</summary>
    public async Task ReadDueAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var due = await context.Tables.AsNoTracking()
            .Where(table => table.NextReadAt != null && table.NextReadAt <= now && table.DeletedAt == null)
            .Select(table => new { table.Id, table.NextReadAt, table.Schedule })
            .ToListAsync(cancellationToken);
        foreach (var table in due)
        {
            var next = NextOf(table.Schedule, now);
            // Whoever moves the time on has the table.
            var claimed = await context.Tables.Where(one => one.Id == table.Id && one.NextReadAt == table.NextReadAt)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.NextReadAt, next), cancellationToken);
            if (claimed == 1) await ReadAsync(table.Id, cancellationToken);
        }
    }

    /// <summary>When a schedule comes round next; null for never.</summary>
    internal static DateTime? NextOf(string? schedule, DateTime now) =>
        schedule is { Length: > 0 } && CronExpression.TryParse(schedule, out var cron) ? cron.GetNextOccurrence(now, TimeZoneInfo.Utc) : null;

    private async Task<DataTable?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Tables.AsNoTracking().Include(table => table.Questions)
            .FirstOrDefaultAsync(table => table.Id == id && table.DeletedAt == null, cancellationToken);
    }

    // Not through the revision: that a reading failed must be noted even where the editor saved meanwhile.
    private async Task NoteAsync(Guid tableId, string? fault, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.Tables.Where(table => table.Id == tableId).ExecuteUpdateAsync(
            set => set.SetProperty(table => table.Fault, fault).SetProperty(table => table.ReadAt, table => fault == null ? now : table.ReadAt), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Table {TableId} was read: {Rows} rows, changed: {Changed}.")]
        public static partial void WasRead(ILogger logger, Guid tableId, int rows, bool changed);

        [LoggerMessage(2, LogLevel.Warning, "Table {TableId} could not be read: {Fault}")]
        public static partial void Failed(ILogger logger, Guid tableId, string fault);
    }
}
