namespace BotSuite.Data;

/// <summary>Every kind of database that this process can connect to, whichever of them keeps the store.</summary>
/// <param name="All">The kinds.</param>
public sealed record DatabaseProviders(IReadOnlyList<IDatabaseProvider> All)
{
    /// <summary>The kind of a name, whatever the case of its letters; null where there is none.</summary>
    public IDatabaseProvider? Find(string? name) =>
        All.FirstOrDefault(provider => string.Equals(provider.Name, name?.Trim(), StringComparison.OrdinalIgnoreCase));
}
