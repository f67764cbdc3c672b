namespace BotSuite.Data;

/// <summary>The section <c>Database</c>: which database the store is kept in.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Database";

    /// <summary><c>Sqlite</c> (default), <c>SqlServer</c> or <c>PostgreSql</c>; case does not matter.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>The connection string; for SQLite null means a file in the storage folder.</summary>
    public string? ConnectionString { get; set; }
}
