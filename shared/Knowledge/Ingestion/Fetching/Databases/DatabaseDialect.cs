using System.Data.Common;
using System.Globalization;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>What differs between the database systems: how to connect for reading only, and how to write the one statement.</summary>
internal abstract class DatabaseDialect
{
    private protected DatabaseDialect()
    {
    }

    /// <summary>The dialect of a system.</summary>
    public static DatabaseDialect Of(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => new SqliteDialect(),
        DatabaseKind.SqlServer => new SqlServerDialect(),
        DatabaseKind.PostgreSql => new PostgreSqlDialect(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Why a connection string is none, as the rest of a sentence with its cure; null where it is one.</summary>
    public string? WhyNotConnect(string connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString)) return "is missing. Set it to the connection string of an account that may only read.";
        try
        {
            ReadOnly(connectionString, TimeSpan.FromSeconds(15));
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            return "cannot be read. Set it as the documentation of the database's .NET driver says.";
        }
    }

    /// <summary>A closed connection that reads and does not write.</summary>
    /// <param name="connectionString">The connection string of the configuration.</param>
    /// <param name="timeout">How long connecting and each statement may take.</param>
    public abstract DbConnection Connect(string connectionString, TimeSpan timeout);

    /// <summary>Narrows a transaction that has just begun to reading, as far as the system knows how to.</summary>
    /// <returns>The statement; null for none.</returns>
    public virtual string? BeginReading => null;

    /// <summary>The tables and views with their columns: schema, table, column, in an order fit for people.</summary>
    public abstract string ListColumns { get; }

    /// <summary>Whether rows come with the schema that they are in.</summary>
    public virtual bool HasSchemas => true;

    /// <summary>The statement that reads the rows by key. Every name in it is quoted; it has no other input.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="rows">How many rows.</param>
    public string Select(DatabaseSettings settings, int rows) =>
        Select(settings.Schema, settings.Table, settings.Columns.Select(pair => pair.Column), $" ORDER BY r.{Quote(settings.KeyColumn)}", rows);

    /// <summary>The statement that reads all columns of a table, in the order that the database has the rows in.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">How many rows.</param>
    public string Select(DatabaseTable table, int rows) => Select(table.Schema, table.Name, table.Columns, order: "", rows);

    /// <summary>Stops what the connection is at, where cancelling a command is not enough.</summary>
    public virtual void Interrupt(DbConnection connection)
    {
    }

    /// <summary>The connection string of a database whose file, where it names a relative one, lies in a folder.</summary>
    /// <param name="folder">The folder that holds all local state.</param>
    /// <param name="connectionString">The connection string of the configuration.</param>
    public virtual string In(string folder, string connectionString) => connectionString;

    /// <summary>A name in quotes, whatever is in it.</summary>
    protected virtual string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>What limits the rows before the columns.</summary>
    protected virtual string First(int rows) => "";

    /// <summary>What limits the rows at the end.</summary>
    protected virtual string Last(int rows) => string.Create(CultureInfo.InvariantCulture, $" LIMIT {rows}");

    /// <summary>The connection string, narrowed to reading.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public abstract string ReadOnly(string connectionString, TimeSpan timeout);

    private string Select(string? schema, string table, IEnumerable<string> columns, string order, int rows)
    {
        // A column is always named with its table: SQLite takes a quoted name that is no column for a text.
        var named = string.Join(", ", columns.Select(column => $"r.{Quote(column)}"));
        var from = string.IsNullOrEmpty(schema) ? Quote(table) : $"{Quote(schema)}.{Quote(table)}";
        return string.Create(CultureInfo.InvariantCulture, $"SELECT {First(rows)}{named} FROM {from} AS r{order}{Last(rows)}");
    }
}
