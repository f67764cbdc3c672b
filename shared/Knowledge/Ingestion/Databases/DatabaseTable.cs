namespace BotSuite.Knowledge.Ingestion.Databases;

/// <summary>A table or view.</summary>
/// <param name="Schema">Its schema; null where the database has none.</param>
/// <param name="Name">Its name.</param>
internal sealed record DatabaseTable(string? Schema, string Name)
{
    /// <summary>The name with its schema in front: <c>sales.prices</c>.</summary>
    public override string ToString() => Schema is null ? Name : $"{Schema}.{Name}";
}
