using System.Data.Common;
using BotSuite.Data;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>
/// Reads tables and views of the databases that the configuration names. It writes one kind of statement, with quoted names, in a
/// transaction that is never committed. Thread-safe.
/// </summary>
internal sealed class DatabaseTables(
    IOptions<DatabasesOptions> databases, IOptions<IngestionOptions> ingestion, StorageDirectory storage, TimeProvider clock)
{
    private const int MostListed = 20_000;

    /// <summary>The names of the databases.</summary>
    public IReadOnlyList<string> Names => [.. databases.Value.Databases.Keys.Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The tables and views of a database.</summary>
    /// <exception cref="FetchException">The database cannot be read.</exception>
    public Task<IReadOnlyList<DatabaseTable>> ListAsync(string database, CancellationToken cancellationToken) =>
        UseAsync(database, (reading, token) => ListAsync(reading, name: null, token), cancellationToken);

    /// <summary>The rows of a table as entries.</summary>
    /// <exception cref="FetchException">The database or the table cannot be read.</exception>
    public Task<TableEntries> ReadAsync(DatabaseSettings settings, CancellationToken cancellationToken) => UseAsync(settings.Database, async (reading, token) =>
    {
        var writer = new EntryWriter(settings.Columns);
        var count = 0;
        await reading.ReadAsync(reading.Dialect.Select(settings, settings.MaximumRows + 1), Write, token);
        return new TableEntries(writer.Lines, [.. LeftOut(settings, writer, count)]);

        bool Write(DbDataReader row)
        {
            if (++count > settings.MaximumRows) return false;
            writer.Write(row);
            return writer.Lines.Length <= ingestion.Value.MaximumFileBytes ? true : throw new FetchException(
                $"the table holds more than {ingestion.Value.MaximumFileBytes} bytes (Ingestion:MaximumFileBytes); map fewer columns, or a view with fewer rows", isTransient: false);
        }
    }, cancellationToken);

    /// <summary>All columns of the rows of a table or view, as the database gives them.</summary>
    /// <param name="database">The database, by its name in the configuration.</param>
    /// <param name="table">The table or view, with or without its schema in front.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="add">Takes the names of the columns, then the texts of each row; null for NULL.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="FetchException">The database or the table cannot be read.</exception>
    public Task ReadAsync(string database, string table, int rows, Action<IReadOnlyList<string?>> add, CancellationToken cancellationToken) =>
        UseAsync(database, async (reading, token) =>
        {
            // The name comes out of the database's own catalogue.
            var chosen = Chosen(await ListAsync(reading, table, token), table);
            add(chosen.Columns);
            await reading.ReadAsync(reading.Dialect.Select(chosen, rows), row =>
            {
                add([.. Enumerable.Range(0, row.FieldCount).Select(column => DatabaseValue.TextOf(row.GetValue(column), isDay: false))]);
                return true;
            }, token);
            return rows;
        }, cancellationToken);

    private static async Task<IReadOnlyList<DatabaseTable>> ListAsync(ReadTransaction reading, string? name, CancellationToken cancellationToken)
    {
        var found = new List<DatabaseTable>();
        var columns = new List<string>();
        var count = 0;
        await reading.ReadAsync(reading.Dialect.ListColumns, Add, cancellationToken);
        return found;

        bool Add(DbDataReader row)
        {
            var one = new DatabaseTable(reading.Dialect.HasSchemas ? row.GetString(0) : null, row.GetString(1), columns);
            if (name is not null && one.Name != name && one.FullName != name) return true;
            if (found.Count == 0 || (found[^1].Schema, found[^1].Name) != (one.Schema, one.Name)) found.Add(one with { Columns = columns = [] });
            columns.Add(row.GetString(2));
            return ++count < MostListed;
        }
    }

    private static DatabaseTable Chosen(IReadOnlyList<DatabaseTable> found, string table)
    {
        if (found.FirstOrDefault(one => one.FullName == table) is { } exact) return exact;
        return found switch
        {
            [var one] => one,
            [] => throw new FetchException($"there is no table or view '{table}' that this account may read", isTransient: false),
            _ => throw new FetchException($"several schemas have a table '{table}'; write the schema in front, as in {found[0].FullName}", isTransient: false),
        };
    }

    private static IEnumerable<(string, string)> LeftOut(DatabaseSettings settings, EntryWriter writer, int count)
    {
        if (count > settings.MaximumRows) yield return ("(more rows)", $"only the first {settings.MaximumRows} rows are read (maximumRows)");
        if (writer.WithoutKey > 0) yield return ("(rows without key)", $"{writer.WithoutKey} rows have nothing in the column {settings.KeyColumn}");
        if (writer.Repeated > 0) yield return ("(rows with the same key)", $"{writer.Repeated} rows have a key that a row before them has; {settings.KeyColumn} has to tell rows apart");
        if (writer.Empty > 0) yield return ("(empty rows)", $"{writer.Empty} rows have no text");
    }

    private async Task<T> UseAsync<T>(string database, Func<ReadTransaction, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        if (!databases.Value.Databases.TryGetValue(database, out var access))
            throw new FetchException($"the configuration knows no database '{database}'; add Ingestion:Databases:{database}", isTransient: false);
        var timeout = databases.Value.DatabaseTimeout;
        var dialect = DatabaseDialect.Of(access.Kind);
        using var limit = new CancellationTokenSource(timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await using var reading = await ReadTransaction.BeginAsync(dialect, dialect.In(storage.Path, access.ConnectionString), timeout, both.Token);
            return await read(reading, both.Token);
        }
        catch (Exception exception) when (exception is DbException or OperationCanceledException or TimeoutException or InvalidOperationException && !cancellationToken.IsCancellationRequested)
        {
            if (limit.IsCancellationRequested)
                throw new FetchException($"the database '{database}' took longer than {timeout.TotalSeconds:0.#} seconds (Ingestion:DatabaseTimeout)", isTransient: true, exception);
            throw Trouble(database, exception);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    // What the driver says goes to the log's exception only: it may quote the connection string.
    private static FetchException Trouble(string database, Exception exception) => exception is DbException { IsTransient: true }
        ? new FetchException($"the database '{database}' is not available at the moment", isTransient: true, exception)
        : exception is DbException { SqlState: { Length: 5 } state }
            ? new FetchException($"the database '{database}' refuses (SQLSTATE {state}); check the names of the table and its columns, and the rights of the account", isTransient: false, exception)
            : new FetchException($"the database '{database}' cannot be read; check its connection string, the names of the table and its columns, and the rights of the account", isTransient: true, exception);
}
