using BotSuite.Knowledge.Memory.Documents;
using BotSuite.Knowledge.Memory.Searching;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Knowledge.Memory.Rights;

/// <summary>Holds requests to the rights of the caller.</summary>
/// <param name="rights">The rights.</param>
/// <exception cref="KernelMemoryException">A filter of theirs asks for nothing, which would open everything.</exception>
internal sealed class RightsCheck(MemoryRights rights)
{
    private readonly HashSet<string>? _indexes = rights.Indexes?.Select(IndexNames.Canonical).ToHashSet(StringComparer.Ordinal);
    private readonly IReadOnlyList<IReadOnlyList<string>> _sets = SetsOf(rights.Filters);

    /// <summary>What the audit trail calls the caller.</summary>
    public string Holder => rights.Holder;

    /// <summary>Whether some documents of an index are out of the caller's sight.</summary>
    public bool HasFilters => _sets.Count > 0;

    /// <summary>Whether the caller may use an index, given by its canonical name.</summary>
    public bool Allows(string index) => _indexes is null || _indexes.Contains(index);

    /// <summary>Whether the caller may use an index, given by the name that it is stored under.</summary>
    public bool AllowsStored(string name) => _indexes is null || _indexes.Any(index => IndexNames.IsSame(name, index));

    /// <summary>Checks an index, given by its canonical name.</summary>
    /// <exception cref="MemoryAccessException">The caller may not use it.</exception>
    public void Demand(string index)
    {
        if (!Allows(index)) throw new MemoryAccessException("The key gives no right to this index.");
    }

    /// <summary>Whether the caller may see a document, given by the tags that its versions carry.</summary>
    public bool Sees(IReadOnlyCollection<string> tags) =>
        _sets.Count == 0 || _sets.Any(set => set.All(tag => tags.Contains(tag, KeyedTag.Comparer)));

    /// <summary>The tag sets of a search: the caller's, each with each of the request's.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Narrow(IEnumerable<MemoryFilter> filters)
    {
        var asked = TagSets.Of(filters);
        if (_sets.Count == 0) return asked;
        return asked.Count == 0 ? _sets : [.. from own in _sets from other in asked select (IReadOnlyList<string>)[.. own, .. other]];
    }

    private static IReadOnlyList<IReadOnlyList<string>> SetsOf(IReadOnlyList<MemoryFilter> filters) =>
        TagSets.Of(filters) is { Count: 0 } && filters.Count > 0
            ? throw new KernelMemoryException("A filter among the rights asks for no tag.")
            : TagSets.Of(filters);
}
