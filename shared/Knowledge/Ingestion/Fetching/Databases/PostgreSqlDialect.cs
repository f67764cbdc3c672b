using System.Data.Common;
using Npgsql;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>PostgreSQL.</summary>
internal sealed class PostgreSqlDialect : DatabaseDialect
{
    /// <inheritdoc/>
    public override string? BeginReading => "SET TRANSACTION READ ONLY";

    /// <inheritdoc/>
    public override string ListColumns =>
        "SELECT table_schema, table_name, column_name FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY table_schema, table_name, ordinal_position";

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
