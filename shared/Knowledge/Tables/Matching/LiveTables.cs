using System.Collections.Concurrent;
using BotSuite.Data;
using BotSuite.Data.Tables;
using BotSuite.Knowledge.Tables.Defining;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>
/// Knows the tables that answer. Each question looks at which editions are current, so that a change or a delete is true for the
/// very next one in every process; the rest is kept until it changes.
/// </summary>
internal sealed class LiveTables(IDbContextFactory<BotSuiteDbContext> contexts)
{
    private readonly ConcurrentDictionary<Guid, LiveTable> _tables = new();
    private readonly ConcurrentDictionary<(Guid Table, int Rows), Lazy<Task<TableKeys>>> _keys = new();

    /// <summary>The tables of an index.</summary>
    public async Task<IReadOnlyList<LiveTable>> OfAsync(string index, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var current = await context.Tables.AsNoTracking()
            .Where(table => table.Index == index && table.DeletedAt == null && table.Edition > 0)
            .OrderBy(table => table.Name)
            .Select(table => new { table.Id, table.Revision, table.ReadAt })
            .ToListAsync(cancellationToken);
        var tables = new List<LiveTable>(current.Count);
        foreach (var one in current)
        {
            if (_tables.TryGetValue(one.Id, out var known) && known.Table.Revision == one.Revision)
            {
                known.ReadAt = one.ReadAt ?? known.ReadAt;
                tables.Add(known);
            }
            else if (await LoadAsync(context, one.Id, cancellationToken) is { } loaded) tables.Add(_tables[one.Id] = loaded);
        }

        return tables;
    }

    /// <summary>The keys of a table.</summary>
    public Task<TableKeys> KeysOfAsync(LiveTable table, CancellationToken cancellationToken)
    {
        var wanted = (table.Table.Id, table.Edition.RowsFrom);
        // The keys are everybody's: one asker who leaves must not stop the others' loading.
        var keys = _keys.GetOrAdd(wanted, _ => new Lazy<Task<TableKeys>>(() => LoadKeysAsync(table, CancellationToken.None)));
        foreach (var old in _keys.Keys.Where(key => key.Table == wanted.Id && key.Rows < wanted.RowsFrom)) _keys.TryRemove(old, out _);
        if (keys.Value.IsFaulted) _keys.TryRemove(wanted, out _);
        return keys.Value.WaitAsync(cancellationToken);
    }

    /// <summary>Rows with their cells, in the order of their ids; those that are gone are missing.</summary>
    public async Task<IReadOnlyList<DataTableRow>> RowsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.TableRows.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        return [.. ids.Select(id => rows.Find(row => row.Id == id)).OfType<DataTableRow>()];
    }

    private static async Task<LiveTable?> LoadAsync(BotSuiteDbContext context, Guid id, CancellationToken cancellationToken)
    {
        var table = await context.Tables.AsNoTracking().Include(one => one.Questions)
            .FirstOrDefaultAsync(one => one.Id == id && one.DeletedAt == null, cancellationToken);
        if (table is null) return null;
        var edition = await context.TableEditions.AsNoTracking()
            .FirstOrDefaultAsync(one => one.TableId == id && one.Number == table.Edition, cancellationToken);
        return edition is null ? null : new LiveTable(
            table, edition, TableJson.Read<List<TableColumn>>(table.ColumnsJson), Storing.TableDefinitions.WordingsOf(table));
    }

    private async Task<TableKeys> LoadKeysAsync(LiveTable table, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = new List<KeyedRow>(table.Edition.RowCount);
        var (id, edition) = (table.Table.Id, table.Edition.RowsFrom);
        var stored = context.TableRows.AsNoTracking()
            .Where(row => row.TableId == id && row.Edition == edition)
            .OrderBy(row => row.Number)
            .Select(row => new { row.Id, row.Key, row.ValidFrom, row.ValidTo, row.Audience })
            .AsAsyncEnumerable();
        await foreach (var row in stored.WithCancellation(cancellationToken))
            if (table.PartsOf(row.Key) is { } parts)
                rows.Add(new KeyedRow(row.Id, parts, row.ValidFrom, row.ValidTo, row.Audience));
        return new TableKeys([.. rows], table.KeyColumns.Count);
    }
}
