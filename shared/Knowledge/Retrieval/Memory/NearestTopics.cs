namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Chooses what to offer to somebody whose question the sources do not answer.</summary>
internal static class NearestTopics
{
    /// <summary>How many topics are offered at the most.</summary>
    public const int Most = 3;

    // Several parts of one long answer share a topic, so more passages are looked at than topics wanted.
    private const int Considered = 30;

    /// <summary>
    /// Up to three topics, in the query's language where the sources have any in it: first those that are near by words or meaning, then the
    /// first of each domain in turn.
    /// </summary>
    public static IReadOnlyList<string> Of(ISearchedPassages snapshot, SearchedQuery searched)
    {
        var asked = searched.Query.Filter;
        var own = Choose(snapshot, searched, asked with { Language = asked.Language ?? searched.Query.Language });
        return own.Count > 0 || asked.Language is not null ? own : Choose(snapshot, searched, asked);
    }

    /// <summary>Up to three topics that pass a filter.</summary>
    public static IReadOnlyList<string> Choose(ISearchedPassages snapshot, SearchedQuery searched, PassageFilter filter)
    {
        var near = new SnapshotSearch(snapshot, searched).Best(filter, Considered)
            .Select(found => snapshot.Passages[found.Place].Topic);
        var topics = new List<string>(Most);
        foreach (var topic in near.Concat(FirstOnes(snapshot, filter)))
        {
            if (topics.Count == Most) break;
            if (topic is not null && !topics.Contains(topic, StringComparer.OrdinalIgnoreCase)) topics.Add(topic);
        }

        return topics;
    }

    private static IEnumerable<string?> FirstOnes(ISearchedPassages snapshot, PassageFilter filter) =>
        snapshot.Passages
            .Where(passage => passage.Topic is not null && passage.Passes(filter))
            .GroupBy(passage => passage.Passage.Domain, StringComparer.OrdinalIgnoreCase)
            .SelectMany(domain => domain.Take(Most).Select((passage, turn) => (turn, passage.Topic)))
            .OrderBy(first => first.turn)
            .Select(first => first.Topic);
}
