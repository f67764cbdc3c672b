using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>SQLite.</summary>
internal sealed class SqliteDialect : DatabaseDialect
{
    /// <inheritdoc/>
    public override string ListColumns =>
        "SELECT '' AS s, m.name, c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.name, c.cid";

    /// <inheritdoc/>
    public override bool HasSchemas => false;

    /// <inheritdoc/>
    public override string ReadOnly(string connectionString, TimeSpan timeout) => new SqliteConnectionStringBuilder(connectionString)
    {
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = false,
        DefaultTimeout = (int)timeout.TotalSeconds,
    }.ToString();

    /// <inheritdoc/>
    public override DbConnection Connect(string connectionString, TimeSpan timeout) => new SqliteConnection(ReadOnly(connectionString, timeout));

    /// <inheritdoc/>
    public override string In(string folder, string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (builder.DataSource.Length > 0 && !builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            builder.DataSource = Path.GetFullPath(builder.DataSource, folder);
        return builder.ToString();
    }

    // The driver works without waiting, so that only the library itself can stop an endless view.
    /// <inheritdoc/>
    public override void Interrupt(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle }) raw.sqlite3_interrupt(handle);
    }
}
