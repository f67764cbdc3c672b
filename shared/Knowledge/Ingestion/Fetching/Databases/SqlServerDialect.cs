using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>SQL Server.</summary>
internal sealed class SqlServerDialect : DatabaseDialect
{
    /// <inheritdoc/>
    public override string ListColumns =>
        "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION";

    /// <inheritdoc/>
    public override string ReadOnly(string connectionString, TimeSpan timeout) => new SqlConnectionStringBuilder(connectionString)
    {
        ApplicationIntent = ApplicationIntent.ReadOnly,
        ConnectTimeout = (int)Math.Min(timeout.TotalSeconds, 30),
        CommandTimeout = (int)timeout.TotalSeconds,
        ApplicationName = "BotSuite",
        PersistSecurityInfo = false,
    }.ToString();

    /// <inheritdoc/>
    public override DbConnection Connect(string connectionString, TimeSpan timeout) => new SqlConnection(ReadOnly(connectionString, timeout));

    /// <inheritdoc/>
    protected override string Quote(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";

    /// <inheritdoc/>
    protected override string First(int rows) => string.Create(CultureInfo.InvariantCulture, $"TOP ({rows}) ");

    /// <inheritdoc/>
    protected override string Last(int rows) => "";
}
