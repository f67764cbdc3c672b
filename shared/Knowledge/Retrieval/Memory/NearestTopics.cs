using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Chooses what to offer to somebody whose question the sources do not answer.</summary>
internal static class NearestTopics
{
    private const int Most = 3;
    // Several parts of one long answer share a topic, so more passages are looked at than topics wanted.
    private const int Considered = 30;

    /// <summary>
    /// Up to three topics, in the query's language where the sources have any in it: first those with words in common, then the
    /// first of each domain in turn.
    /// </summary>
    public static IReadOnlyList<string> Of(IndexSnapshot snapshot, PassageQuery query, QueryTerms queryTerms)
    {
        var own = Choose(snapshot, query, query.Filter with { Language = query.Filter.Language ?? query.Language }, queryTerms);
        return own.Count > 0 || query.Filter.Language is not null ? own : Choose(snapshot, query, query.Filter, queryTerms);
    }

    private static List<string> Choose(IndexSnapshot snapshot, PassageQuery query, PassageFilter filter, QueryTerms queryTerms)
    {
        var near = new SnapshotSearch(snapshot, queryTerms).ByWords(query, filter, Considered)
            .Select(found => snapshot.Passages[found.Place].Topic);
        var topics = new List<string>(Most);
        foreach (var topic in near.Concat(FirstOnes(snapshot, filter)))
        {
            if (topics.Count == Most) break;
            if (topic is not null && !topics.Contains(topic, StringComparer.OrdinalIgnoreCase)) topics.Add(topic);
        }

        return topics;
    }

    private static IEnumerable<string?> FirstOnes(IndexSnapshot snapshot, PassageFilter filter) =>
        snapshot.Passages
            .Where(passage => passage.Topic is not null && passage.Passes(filter))
            .GroupBy(passage => passage.Passage.Domain, StringComparer.OrdinalIgnoreCase)
            .SelectMany(domain => domain.Take(Most).Select((passage, turn) => (turn, passage.Topic)))
            .OrderBy(first => first.turn)
            .Select(first => first.Topic);
}
