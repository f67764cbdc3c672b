using System.Collections.Concurrent;
using BotSuite.Data;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>The indexes of the store under their names.</summary>
internal sealed class MemoryIndexes(IDbContextFactory<BotSuiteDbContext> contexts, TimeProvider clock)
{
    // Every request names its index, and names hardly ever change. Only names that are in the store are kept.
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);
    private const int MostKept = 1_000;

    private readonly ConcurrentDictionary<string, (string Stored, long At)> _kept = new(StringComparer.Ordinal);

    /// <summary>The names of all indexes with a living source, in order.</summary>
    public async Task<List<string>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Sources.AsNoTracking()
            .Where(source => source.DeletedAt == null)
            .Select(source => source.Index)
            .Distinct()
            .OrderBy(name => name)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The name that an index is stored under. Others (the portal, commands) may have stored it in another spelling than ours; that
    /// one counts then, the spelling asked for before all.
    /// </summary>
    /// <param name="name">The name in any spelling; null or empty for the default index.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <exception cref="KernelMemoryException">No index can be called so.</exception>
    public async Task<string> FindAsync(string? name, CancellationToken cancellationToken)
    {
        var canonical = IndexNames.Canonical(name);
        var asked = name?.Trim() ?? "";
        if (_kept.TryGetValue(asked, out var kept) && clock.GetElapsedTime(kept.At) < KeptFor) return kept.Stored;

        var same = (await ListAsync(cancellationToken)).FindAll(stored => IndexNames.IsSame(stored, canonical));
        var found = same.Find(stored => stored == asked) ?? same.Find(stored => stored == canonical) ?? same.FirstOrDefault();
        if (found is null) return canonical;

        if (_kept.Count >= MostKept) _kept.Clear();
        _kept[asked] = (found, clock.GetTimestamp());
        return found;
    }
}
