namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Keeps the best few of many scores. Among equal scores the earlier place wins, so that the same question always gets the same answer.</summary>
internal static class BestPlaces
{
    /// <summary>The best scores above 0, best first.</summary>
    /// <param name="scores">A score for each place.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="passes">Whether a place may be among them; asked only for places that would be.</param>
    public static List<ScoredPlace> Of(ReadOnlySpan<float> scores, int limit, Func<int, bool> passes)
    {
        var best = new List<ScoredPlace>(limit + 1);
        var threshold = 0f;
        for (var place = 0; place < scores.Length; place++)
        {
            if (scores[place] <= threshold || !passes(place)) continue;

            var rank = best.Count;
            while (rank > 0 && best[rank - 1].Score < scores[place]) rank--;
            best.Insert(rank, new ScoredPlace(place, scores[place]));
            if (best.Count > limit) best.RemoveAt(limit);
            if (best.Count == limit) threshold = best[^1].Score;
        }

        return best;
    }
}
