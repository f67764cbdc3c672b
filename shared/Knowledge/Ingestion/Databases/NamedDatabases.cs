using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using BotSuite.Data;
using Microsoft.Extensions.Configuration;

namespace BotSuite.Knowledge.Ingestion.Databases;

/// <summary>
/// Reads tables and views of the databases under <c>Ingestion:Databases:&lt;name&gt;</c> (Provider: Sqlite, SqlServer or PostgreSql;
/// ConnectionString). Connections only read. A statement is never made of what somebody wrote: a table is looked up in the
/// database's own catalogue, and its name quoted.
/// </summary>
internal sealed class NamedDatabases(IConfiguration configuration, DatabaseProviders providers, StorageDirectory storage)
{
    private const string Section = "Ingestion:Databases";
    private const int SecondsForOneStatement = 60;

    /// <summary>The names that are configured.</summary>
    public IReadOnlyList<string> Names => [.. configuration.GetSection(Section).GetChildren().Select(child => child.Key)];

    /// <summary>The tables and views of a database.</summary>
    /// <exception cref="NamedDatabaseException">The database is not configured or cannot be read.</exception>
    public async Task<IReadOnlyList<DatabaseTable>> TablesAsync(string database, CancellationToken cancellationToken)
    {
        var (provider, connection) = await OpenAsync(database, cancellationToken);
        await using (connection) return await TablesAsync(database, provider, connection, cancellationToken);
    }

    /// <summary>The rows of a table or view, as the database gives them.</summary>
    /// <param name="database">A name under <c>Ingestion:Databases</c>.</param>
    /// <param name="table">The table or view, with or without its schema in front.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="NamedDatabaseException">The database is not configured, cannot be read or has no such table.</exception>
    public async IAsyncEnumerable<DatabaseRow> ReadAsync(string database, string table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (provider, connection) = await OpenAsync(database, cancellationToken);
        await using var closing = connection;
        var known = await TablesAsync(database, provider, connection, cancellationToken);
        var chosen = known.FirstOrDefault(one => one.ToString() == table) ?? Only(known.Where(one => one.Name == table), table);
        await using var command = connection.CreateCommand();
        // The name comes out of the database's catalogue.
        command.CommandText = $"SELECT * FROM {(chosen.Schema is { } schema ? provider.Quote(schema) + "." : "")}{provider.Quote(chosen.Name)}";
        command.CommandTimeout = SecondsForOneStatement;
        await using var reader = await TryAsync(database, () => command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken));
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        while (await TryAsync(database, () => reader.ReadAsync(cancellationToken)))
            yield return new DatabaseRow(columns, [.. Enumerable.Range(0, columns.Length).Select(at => TextOf(reader.GetValue(at)))]);
    }

    private static DatabaseTable Only(IEnumerable<DatabaseTable> named, string table) => named.Take(2).ToArray() switch
    {
        [var one] => one,
        [] => throw new NamedDatabaseException($"There is no table or view '{table}' that may be read.", isTransient: false),
        _ => throw new NamedDatabaseException($"Several schemas have a table '{table}': write the schema in front, as in sales.{table}.", isTransient: false),
    };

    private async Task<(IDatabaseProvider Provider, DbConnection Connection)> OpenAsync(string database, CancellationToken cancellationToken)
    {
        var section = configuration.GetSection($"{Section}:{database}");
        if (database.Length == 0 || database.Contains(':', StringComparison.Ordinal) || !section.Exists())
            throw new NamedDatabaseException($"No database '{database}' is configured. Add {Section}:{database} with Provider and ConnectionString.", isTransient: false);
        var provider = providers.Find(section["Provider"]) ?? throw new NamedDatabaseException(
            $"{Section}:{database}:Provider is '{section["Provider"]}'. Set it to one of: {string.Join(", ", providers.All.Select(one => one.Name))}.", isTransient: false);
        DbConnection connection;
        try
        {
            connection = provider.NewReadOnlyConnection(section["ConnectionString"] ?? "", storage.Path);
        }
        catch (ArgumentException)
        {
            throw new NamedDatabaseException($"{Section}:{database}:ConnectionString is not understood by {provider.Name}.", isTransient: false);
        }

        await TryAsync(database, async () =>
        {
            await connection.OpenAsync(cancellationToken);
            return true;
        });
        return (provider, connection);
    }

    private static async Task<IReadOnlyList<DatabaseTable>> TablesAsync(
        string database, IDatabaseProvider provider, DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of the provider.
        command.CommandText = provider.TablesQuery;
#pragma warning restore CA2100
        command.CommandTimeout = SecondsForOneStatement;
        var tables = new List<DatabaseTable>();
        await using var reader = await TryAsync(database, () => command.ExecuteReaderAsync(cancellationToken));
        while (await TryAsync(database, () => reader.ReadAsync(cancellationToken)))
            tables.Add(new DatabaseTable(await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetString(0), reader.GetString(1)));
        return tables;
    }

    // What a driver says may hold addresses and user names.
    private static async Task<T> TryAsync<T>(string database, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException exception)
        {
            throw new NamedDatabaseException(
                $"The database '{database}' does not answer or refuses to be read ({exception.GetType().Name} {exception.SqlState}).".Replace(" )", ")", StringComparison.Ordinal),
                exception.IsTransient || exception is not { SqlState: { Length: > 0 } });
        }
    }

    private static string? TextOf(object value) => value switch
    {
        DBNull => null,
        string text => text,
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime time => time.TimeOfDay == TimeSpan.Zero
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
