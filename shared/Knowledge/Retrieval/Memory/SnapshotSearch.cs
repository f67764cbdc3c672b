using System.Buffers;
using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Searches one snapshot. Rents its working memory, so that a search leaves little behind.</summary>
internal sealed class SnapshotSearch(IndexSnapshot snapshot, QueryTerms queryTerms)
{
    /// <summary>The passages whose words and questions answer the query best.</summary>
    public List<ScoredPlace> ByWords(PassageQuery query, PassageFilter filter, int limit)
    {
        var scores = ArrayPool<float>.Shared.Rent(Math.Max(1, snapshot.Keywords.Count));
        try
        {
            snapshot.Keywords.Score(queryTerms.Of(query.Text), scores, query.TextsOnly);
            return BestPlaces.Of(scores.AsSpan(0, snapshot.Keywords.Count), limit, place => snapshot.Passages[place].Passes(filter));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>The passages whose words and meaning answer the query best, with both parts of their scores.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="filter">What a passage has to be.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="vector">The query's vector, of length 1.</param>
    /// <param name="weight">What meaning counts for, from 0 to 1.</param>
    public List<FusedPlace> ByWordsAndMeaning(PassageQuery query, PassageFilter filter, int limit, float[] vector, double weight)
    {
        var count = snapshot.Passages.Length;
        var rented = ArrayPool<float>.Shared.Rent(Math.Max(1, count * 3));
        try
        {
            Span<float> words = rented.AsSpan(0, count), cosines = rented.AsSpan(count, count), fused = rented.AsSpan(2 * count, count);
            snapshot.Keywords.Score(queryTerms.Of(query.Text), words, query.TextsOnly);
            snapshot.Vectors.Score(vector, cosines, query.TextsOnly);
            var (share, rest) = ((float)weight, (float)(1 - weight));
            // A passage without vectors is judged by its words alone, which is neither an advantage nor a fault of it.
            for (var i = 0; i < count; i++)
                fused[i] = cosines[i] < -0.999f ? words[i] : rest * words[i] + share * Math.Max(0, cosines[i]);

            var best = BestPlaces.Of(fused, limit, place => snapshot.Passages[place].Passes(filter));
            var places = new List<FusedPlace>(best.Count);
            foreach (var place in best)
                places.Add(new FusedPlace(place.Place, place.Score, words[place.Place], cosines[place.Place] < -0.999f ? null : cosines[place.Place]));
            return places;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    /// <summary>The FAQ entries whose questions say the same as the query.</summary>
    public List<ScoredPlace> ByQuestion(PassageQuery query)
    {
        if (query.TextsOnly) return [];

        var questions = snapshot.Questions;
        var scores = ArrayPool<float>.Shared.Rent(Math.Max(1, questions.Count + snapshot.Passages.Length));
        try
        {
            questions.Score(NormalizedText.WordsOf(query.Text), queryTerms.Of(query.Text), scores);
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
}
