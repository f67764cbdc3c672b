namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>A table or view that a source can read.</summary>
/// <param name="Schema">Its schema; null where the system has none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns in their order.</param>
public sealed record DatabaseTable(string? Schema, string Name, IReadOnlyList<string> Columns)
{
    /// <summary>The name with its schema in front: <c>sales.prices</c>.</summary>
    public string FullName => Schema is null ? Name : $"{Schema}.{Name}";
}
