namespace BotSuite.Evaluation.Metrics;

/// <summary>The figures of one ranking. Every relevant entry is worth the same; an entry counts once, at its best place.</summary>
public static class RankingMetrics
{
    /// <summary>Share of the relevant entries among the first <paramref name="depth"/>.</summary>
    public static double Recall(IReadOnlyList<string> ranking, IReadOnlyCollection<string> relevant, int depth)
    {
        Check(ranking, relevant);
        return (double)ranking.Take(depth).Distinct(StringComparer.Ordinal).Count(relevant.Contains) / relevant.Count;
    }

    /// <summary>1 where a relevant entry is among the first <paramref name="depth"/>, else 0.</summary>
    public static double Hit(IReadOnlyList<string> ranking, IReadOnlyCollection<string> relevant, int depth)
    {
        Check(ranking, relevant);
        return ranking.Take(depth).Any(relevant.Contains) ? 1 : 0;
    }

    /// <summary>One over the place of the first relevant entry among the first <paramref name="depth"/>, else 0.</summary>
    public static double ReciprocalRank(IReadOnlyList<string> ranking, IReadOnlyCollection<string> relevant, int depth)
    {
        Check(ranking, relevant);
        for (var place = 1; place <= Math.Min(depth, ranking.Count); place++)
        {
            if (relevant.Contains(ranking[place - 1]))
                return 1.0 / place;
        }

        return 0;
    }

    /// <summary>Discounted cumulative gain (1 over log2 of the place plus one) over the best that could be had.</summary>
    public static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyCollection<string> relevant, int depth)
    {
        Check(ranking, relevant);
        double gain = 0, best = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 1; place <= depth; place++)
        {
            var worth = 1 / Math.Log2(place + 1);
            if (place <= relevant.Count)
                best += worth;
            if (place <= ranking.Count && seen.Add(ranking[place - 1]) && relevant.Contains(ranking[place - 1]))
                gain += worth;
        }

        return gain / best;
    }

    private static void Check(IReadOnlyList<string> ranking, IReadOnlyCollection<string> relevant)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(relevant);
        if (relevant.Count == 0)
            throw new ArgumentException("A question without a relevant entry has no ranking figures.", nameof(relevant));
    }
}
