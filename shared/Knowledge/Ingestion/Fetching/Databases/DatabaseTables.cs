using System.Data;
using System.Data.Common;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>
/// Reads tables and views of the databases that the configuration names. It writes one kind of statement, with quoted names, in a
/// transaction that is never committed. Thread-safe.
/// </summary>
internal sealed class DatabaseTables(IOptions<DatabasesOptions> databases, IOptions<IngestionOptions> ingestion, TimeProvider clock)
{
    private const int MostListed = 20_000;

    /// <summary>The names of the databases.</summary>
    public IReadOnlyList<string> Names => [.. databases.Value.Databases.Keys.Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The tables and views of a database.</summary>
    /// <exception cref="FetchException">The database cannot be read.</exception>
    public Task<IReadOnlyList<DatabaseTable>> ListAsync(string database, CancellationToken cancellationToken) =>
        UseAsync<IReadOnlyList<DatabaseTable>>(database, dialect => dialect.ListColumns, async (dialect, rows, token) =>
        {
            var found = new List<(string? Schema, string Table, string Column)>();
            while (found.Count < MostListed && await rows.ReadAsync(token))
                found.Add((dialect.HasSchemas ? rows.GetString(0) : null, rows.GetString(1), rows.GetString(2)));
            return [.. found.GroupBy(row => (row.Schema, row.Table)).Select(group => new DatabaseTable(group.Key.Schema, group.Key.Table, [.. group.Select(row => row.Column)]))];
        }, cancellationToken);

    /// <summary>The rows of a table as entries.</summary>
    /// <exception cref="FetchException">The database or the table cannot be read.</exception>
    public Task<TableEntries> ReadAsync(DatabaseSettings settings, CancellationToken cancellationToken) =>
        UseAsync(settings.Database, dialect => dialect.Select(settings, settings.MaximumRows + 1), async (_, rows, token) =>
        {
            var writer = new EntryWriter(settings.Columns);
            var count = 0;
            while (await rows.ReadAsync(token))
            {
                token.ThrowIfCancellationRequested();
                if (++count > settings.MaximumRows) break;
                writer.Write(rows);
                if (writer.Lines.Length > ingestion.Value.MaximumFileBytes)
                    throw new FetchException($"the table holds more than {ingestion.Value.MaximumFileBytes} bytes (Ingestion:MaximumFileBytes); map fewer columns, or a view with fewer rows", isTransient: false);
            }

            return new TableEntries(writer.Lines, [.. LeftOut(settings, writer, count)]);
        }, cancellationToken);

    private static IEnumerable<(string, string)> LeftOut(DatabaseSettings settings, EntryWriter writer, int count)
    {
        if (count > settings.MaximumRows) yield return ("(more rows)", $"only the first {settings.MaximumRows} rows are read (maximumRows)");
        if (writer.WithoutKey > 0) yield return ("(rows without key)", $"{writer.WithoutKey} rows have nothing in the column {settings.KeyColumn}");
        if (writer.Repeated > 0) yield return ("(rows with the same key)", $"{writer.Repeated} rows have a key that a row before them has; {settings.KeyColumn} has to tell rows apart");
        if (writer.Empty > 0) yield return ("(empty rows)", $"{writer.Empty} rows have no text");
    }

    private async Task<T> UseAsync<T>(
        string database, Func<DatabaseDialect, string> statement, Func<DatabaseDialect, DbDataReader, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        if (!databases.Value.Databases.TryGetValue(database, out var access))
            throw new FetchException($"the configuration knows no database '{database}'; add Ingestion:Databases:{database}", isTransient: false);

        var timeout = databases.Value.DatabaseTimeout;
        var dialect = DatabaseDialect.Of(access.Kind);
        using var limit = new CancellationTokenSource(timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await using var connection = dialect.Connect(access.ConnectionString, timeout);
            await connection.OpenAsync(both.Token);
            await using var interrupting = both.Token.Register(() => dialect.Interrupt(connection));
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, both.Token);
            if (dialect.BeginReading is { } narrowing) await Command(connection, transaction, narrowing, timeout).ExecuteNonQueryAsync(both.Token);
            await using var command = Command(connection, transaction, statement(dialect), timeout);
            await using var rows = await command.ExecuteReaderAsync(both.Token);
            return await read(dialect, rows, both.Token);
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

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string text, TimeSpan timeout)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is written here, and every name in it is quoted.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = transaction;
        command.CommandTimeout = (int)timeout.TotalSeconds;
        return command;
    }
}
