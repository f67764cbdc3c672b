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
