namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>A database that sources may read from, as it stands under <c>Ingestion:Databases:&lt;name&gt;</c>.</summary>
public sealed class DatabaseAccess
{
    /// <summary>The system: <c>Sqlite</c>, <c>SqlServer</c> or <c>PostgreSql</c>.</summary>
    public string Provider { get; set; } = "";

    /// <summary>The connection string, with an account that may do no more than read. It never enters the store.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The system.</summary>
    internal DatabaseKind Kind => Enum.Parse<DatabaseKind>(Provider, ignoreCase: true);
}
