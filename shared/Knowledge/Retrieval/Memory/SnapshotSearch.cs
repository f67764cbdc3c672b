using System.Buffers;
using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Searches one snapshot for one query. Rents its working memory, so that a search leaves little behind.</summary>
internal sealed class SnapshotSearch(ISearchedPassages snapshot, SearchedQuery searched)
{
    // The best ten of the exact scores lay always among the best fifty of the scores by bytes.
    private const int LeastExact = 50;

    /// <summary>The passages that answer the query best, by words and, where it has a vector, by meaning.</summary>
    /// <param name="filter">What a passage has to be.</param>
    /// <param name="limit">How many at the most.</param>
    public List<FusedPlace> Best(PassageFilter filter, int limit)
    {
        var count = snapshot.Passages.Length;
        if (count == 0) return [];

        var rented = ArrayPool<float>.Shared.Rent(count * 3);
        try
        {
            Span<float> words = rented.AsSpan(0, count), cosines = rented.AsSpan(count, count), fused = rented.AsSpan(2 * count, count);
            snapshot.Keywords.Score(searched.Terms, words, searched.Query.TextsOnly);
            var exact = CompareMeaning(cosines);
            for (var place = 0; place < count; place++) fused[place] = (float)ScoreOf(place, words[place], cosines[place]);

            var best = BestPlaces.Of(fused, exact ? limit : Math.Max(limit, LeastExact), place => snapshot.Passages[place].Passes(filter));
            var places = new List<FusedPlace>(best.Count);
            foreach (var (place, _) in best) places.Add(Exactly(place, words[place], cosines[place], exact));
            if (exact) return places;

            // A stable order, so that the same question always gets the same answer.
            return [.. places.OrderByDescending(place => place.Score).ThenBy(place => place.Place).Take(limit)];
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    /// <summary>The FAQ entries whose questions say the same as the query.</summary>
    public List<ScoredPlace> ByQuestion()
    {
        var query = searched.Query;
        if (query.TextsOnly) return [];

        var questions = snapshot.Questions;
        var scores = ArrayPool<float>.Shared.Rent(Math.Max(1, questions.Count + snapshot.Passages.Length));
        try
        {
            questions.Score(NormalizedText.WordsOf(query.Text), searched.Terms, scores);
            var passages = scores.AsSpan(questions.Count, snapshot.Passages.Length);
            passages.Clear();
            for (var question = 0; question < questions.Count; question++)
            {
                ref var score = ref passages[questions.PassageOf(question)];
                score = Math.Max(score, scores[question]);
            }

            return BestPlaces.Of(passages, query.Limit, place => snapshot.Passages[place].Passes(query.Filter));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    // Whether the cosines are exact.
    private bool CompareMeaning(Span<float> cosines)
    {
        if (searched.Vector is { } vector) return snapshot.Vectors.Score(vector.Values, cosines, searched.Query.TextsOnly);
        cosines.Fill(float.NaN);
        return true;
    }

    private FusedPlace Exactly(int place, float words, float cosine, bool isExact)
    {
        if (!isExact && !float.IsNaN(cosine)) cosine = snapshot.Vectors.Exactly(searched.Vector!.Values, place, searched.Query.TextsOnly);
        return new FusedPlace(place, (float)ScoreOf(place, words, cosine), words, Likeness(cosine));
    }

    // Asked for every passage: the language is looked at only where it matters.
    private double ScoreOf(int place, float words, float cosine)
    {
        if (float.IsNaN(cosine)) return words > 0 ? ConfidenceScale.OfKeywords(words) : 0;
        var likeness = searched.Vector!.Scale.Of(cosine);
        var fused = Fusion.Score(words, likeness, searched.Weight);
        var alone = ConfidenceScale.OfMeaning(likeness);
        return alone > fused && !SharesLanguage(place) ? alone : fused;
    }

    private float? Likeness(float cosine) => float.IsNaN(cosine) ? null : searched.Vector!.Scale.Of(cosine);

    private bool SharesLanguage(int place) =>
        string.Equals(snapshot.Passages[place].Passage.Language, searched.Query.Language, StringComparison.OrdinalIgnoreCase);
}
