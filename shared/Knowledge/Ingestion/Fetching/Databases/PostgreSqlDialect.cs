using System.Data.Common;
using Npgsql;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>PostgreSQL.</summary>
internal sealed class PostgreSqlDialect : DatabaseDialect
{
    /// <inheritdoc/>
    public override string? BeginReading => "SET TRANSACTION READ ONLY";

    // The catalogue itself and not the information schema, which knows no materialised views.
    /// <inheritdoc/>
    public override string ListColumns =>
        """
        SELECT s.nspname, t.relname, c.attname
        FROM pg_catalog.pg_attribute AS c JOIN pg_catalog.pg_class AS t ON t.oid = c.attrelid JOIN pg_catalog.pg_namespace AS s ON s.oid = t.relnamespace
        WHERE t.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.attnum > 0 AND NOT c.attisdropped
          AND s.nspname NOT IN ('pg_catalog', 'information_schema') AND s.nspname NOT LIKE 'pg\_%'
          AND pg_catalog.has_schema_privilege(s.oid, 'USAGE') AND pg_catalog.has_column_privilege(t.oid, c.attnum, 'SELECT')
        ORDER BY s.nspname, t.relname, c.attnum
        """;

    /// <inheritdoc/>
    public override string ReadOnly(string connectionString, TimeSpan timeout)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Timeout = (int)Math.Min(timeout.TotalSeconds, 30),
            CommandTimeout = (int)timeout.TotalSeconds,
            ApplicationName = "BotSuite",
            PersistSecurityInfo = false,
            Pooling = false,
        };
        builder.Options = $"{builder.Options} -c default_transaction_read_only=on".Trim();
        return builder.ToString();
    }

    /// <inheritdoc/>
    public override DbConnection Connect(string connectionString, TimeSpan timeout) => new NpgsqlConnection(ReadOnly(connectionString, timeout));
}
