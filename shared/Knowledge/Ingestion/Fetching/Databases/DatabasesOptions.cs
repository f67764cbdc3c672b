namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>Settings of the section <c>Ingestion</c> that say which databases sources may read from.</summary>
public sealed class DatabasesOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Ingestion";

    /// <summary>The databases by the names that sources call them by. Their secrets stay in the configuration.</summary>
    public IDictionary<string, DatabaseAccess> Databases { get; } = new Dictionary<string, DatabaseAccess>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long reading a table may take.</summary>
    public TimeSpan DatabaseTimeout { get; set; } = TimeSpan.FromMinutes(2);
}
