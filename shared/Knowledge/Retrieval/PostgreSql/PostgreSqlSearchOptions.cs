namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Settings of the section <c>Retrieval:PostgreSql</c>: where the PostgreSQL engine keeps its tables.</summary>
public sealed class PostgreSqlSearchOptions
{
    /// <summary>
    /// The database of the search tables, which hold nothing that the store does not hold. Null for the store's own database, where that
    /// is PostgreSQL.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// The schema that the engine makes and keeps its tables in; small letters, digits and underscores, at most 63, and not <c>public</c>. Installations
    /// that share a database need one each.
    /// </summary>
    public string Schema { get; set; } = "botsuite_search";
}
