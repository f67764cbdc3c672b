using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Knowledge.Memory.Searching;

/// <summary>Filters as the search takes them.</summary>
internal static class TagSets
{
    private const int MostFilters = 100;
    private const int MostTags = 100;

    /// <summary>A set of tags for each filter; none where one of the filters lets everything pass.</summary>
    /// <exception cref="KernelMemoryException">There are too many of them.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<MemoryFilter> filters)
    {
        var sets = new List<IReadOnlyList<string>>();
        foreach (var filter in filters)
        {
            if (sets.Count == MostFilters) throw new KernelMemoryException($"There are more than {MostFilters} filters.");
            string[] tags = [.. filter.Pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyedTag.Of(pair.Key, pair.Value!))];
            if (tags.Length > MostTags) throw new KernelMemoryException($"A filter has more than {MostTags} tags.");
            if (tags.Length == 0) return [];
            sets.Add(tags);
        }

        return sets;
    }
}
