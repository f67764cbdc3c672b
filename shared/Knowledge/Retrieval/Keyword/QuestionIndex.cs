namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>
/// Compares a question with stored questions, both ways: twice the weight of the words in common, divided by the weight of
/// both (Dice's coefficient over rarity). Immutable; safe for many threads.
/// </summary>
internal sealed class QuestionIndex
{
    // The same words in another order are nearly, but not surely, the same question.
    private const float SameWords = 0.99f;

    private readonly PostingLists _postings;
    private readonly (int Passage, StoredQuestion Question)[] _questions;
    private readonly float[] _weights;
    private readonly FieldStatistics? _corpus;

    /// <param name="questions">The stored questions, each with the place of the passage that answers it.</param>
    /// <param name="vocabularySize">More than the greatest term number in the questions.</param>
    /// <param name="corpus">The statistics of all stored questions, where these are only some of them; null where they are all.</param>
    public QuestionIndex(IReadOnlyList<(int Passage, StoredQuestion Question)> questions, int vocabularySize, FieldStatistics? corpus = null)
    {
        _corpus = corpus;
        _questions = [.. questions];
        _postings = PostingLists.Build([.. questions.Select(stored => stored.Question.Terms)], vocabularySize, (_, _) => 1f);
        _weights = new float[_questions.Length];
        for (var i = 0; i < _questions.Length; i++)
        {
            var question = _questions[i].Question;
            for (var t = 0; t < question.Terms.Terms.Length; t++)
                _weights[i] += question.Weights[t] * Rarity(question.Terms.Terms[t]);
        }
    }

    /// <summary>How many questions there are.</summary>
    public int Count => _questions.Length;

    /// <summary>The passage that a question belongs to, by its place.</summary>
    public int PassageOf(int question) => _questions[question].Passage;

    /// <summary>Scores every question from 0 (nothing in common) to 1 (the same but for case, marks and spaces).</summary>
    /// <param name="words">The query's words in <see cref="NormalizedText.WordsOf"/> form.</param>
    /// <param name="query">The different terms of the query.</param>
    /// <param name="scores">Receives a score for each question; at least <see cref="Count"/> long, filled anew.</param>
    public void Score(string words, ReadOnlySpan<QueryTerm> query, Span<float> scores)
    {
        scores = scores[..Count];
        scores.Clear();
        var queryWeight = 0f;
        foreach (var term in query)
        {
            var weight = term.Counts * Rarity(term.Number);
            // Words that are meant replace words that were said, whose weight is counted already.
            if (!term.IsMeant) queryWeight += weight;
            _postings.Accumulate(term.Number, weight, scores);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= 0) continue;
            scores[i] = Math.Min(SameWords, 2 * scores[i] / (queryWeight + _weights[i]));
            if (scores[i] > 0.9f && _questions[i].Question.Words == words) scores[i] = 1;
        }
    }

    private float Rarity(int term)
    {
        var (population, holders) = _corpus is null
            ? (_questions.Length, _postings.Count(term))
            : (_corpus.Population, term < 0 ? 0 : _corpus.Holders[term]);
        return MathF.Log(1 + (population - holders + 0.5f) / (holders + 0.5f));
    }
}
