using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Vector;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>
/// Candidates in the form that the search in memory scores, with the statistics of the whole index, so that a passage gets the score
/// that it gets in memory. Only the query's terms are numbered here, in their order.
/// </summary>
internal sealed class CandidatePassages : ISearchedPassages
{
    private CandidatePassages(IndexedPassage[] passages, KeywordIndex keywords, QuestionIndex questions, float[] cosines) =>
        (Passages, Keywords, Questions, Vectors) = (passages, keywords, questions, new KnownCosines(cosines));

    /// <inheritdoc/>
    public IndexedPassage[] Passages { get; }

    /// <inheritdoc/>
    public KeywordIndex Keywords { get; }

    /// <inheritdoc/>
    public QuestionIndex Questions { get; }

    /// <inheritdoc/>
    public IPassageCosines Vectors { get; }

    /// <summary>Passages to be ranked by words and meaning.</summary>
    /// <param name="passages">The passages with the cosine of each.</param>
    /// <param name="terms">The terms of the query, each with its place as its number.</param>
    /// <param name="facts">The statistics of the index.</param>
    /// <param name="vocabulary">What the terms of the passages are numbered by.</param>
    public static CandidatePassages ToRank(IReadOnlyList<(IndexedPassage Passage, float Cosine)> passages, QueryTerm[] terms, IndexFacts facts, Vocabulary vocabulary)
    {
        string[] texts = [.. terms.Select(term => term.Text)];
        var places = Places(texts, vocabulary);
        var keywords = new KeywordIndex(
            [.. passages.Select(one => new PassageTerms([.. one.Passage.Terms.Questions.Select(question => Only(question, places))], Only(one.Passage.Terms.Text, places)))],
            texts.Length, facts.Corpus(texts));
        return new CandidatePassages([.. passages.Select(one => one.Passage)], keywords, new QuestionIndex([], 0), [.. passages.Select(one => one.Cosine)]);
    }

    /// <summary>FAQ entries whose questions are to be compared.</summary>
    /// <param name="passages">The entries.</param>
    /// <param name="terms">The terms of the query, each with its place as its number, then all other terms of the entries' questions.</param>
    /// <param name="facts">The statistics of the index, with those of all the terms.</param>
    /// <param name="vocabulary">What the terms of the passages are numbered by.</param>
    public static CandidatePassages ToCompare(IReadOnlyList<IndexedPassage> passages, string[] terms, IndexFacts facts, Vocabulary vocabulary)
    {
        var places = Places(terms, vocabulary);
        var questions =
            from place in Enumerable.Range(0, passages.Count)
            from question in passages[place].Questions
            select (place, StoredQuestion.Analysed(
                question.Words, TermCounts.Counted([.. question.Terms.Terms.Select(number => places[number])], question.Terms.Counts, question.Terms.Length), question.Weights));
        return new CandidatePassages(
            [.. passages], new KeywordIndex([], 0), new QuestionIndex([.. questions], terms.Length, facts.StoredQuestions(terms)), []);
    }

    private static Dictionary<int, int> Places(string[] terms, Vocabulary vocabulary)
    {
        var places = new Dictionary<int, int>(terms.Length);
        for (var place = 0; place < terms.Length; place++)
            if (vocabulary.Find(terms[place]) is var number and >= 0)
                places[number] = place;
        return places;
    }

    private static TermCounts Only(TermCounts all, Dictionary<int, int> places)
    {
        var (terms, counts) = (new List<int>(places.Count), new List<float>(places.Count));
        for (var i = 0; i < all.Terms.Length; i++)
        {
            if (!places.TryGetValue(all.Terms[i], out var place)) continue;
            terms.Add(place);
            counts.Add(all.Counts[i]);
        }

        return TermCounts.Counted([.. terms], [.. counts], all.Length);
    }

    private sealed class KnownCosines(float[] cosines) : IPassageCosines
    {
        public bool Score(ReadOnlySpan<float> question, Span<float> scores, bool textsOnly)
        {
            cosines.CopyTo(scores);
            return true;
        }

        public float Exactly(ReadOnlySpan<float> question, int place, bool textsOnly) => cosines[place];
    }
}
