using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>
/// Writes the queries that choose from all passages of an index the few hundred that are then scored. They rank nearly as the score
/// does (a term's occurrences saturate a little otherwise, and several wordings count together) and leave the order of the best to it.
/// </summary>
internal sealed class CandidateQueries(SearchDatabase database)
{
    private const int Most = 200;
    // A passage has two vectors and more, so twice as many are looked at.
    private const int MostVectors = 2 * Most;
    // So many rows are enough to choose from, if the other terms cannot add much to what these do: with a fifth, 99 % of the places of the
    // first ten are those of the search in memory, with half 92 %, with as much 90 % (10,000 passages of unrelated words, the worst case).
    private const int EnoughHolders = 1_000;
    private const float LittleMore = 0.2f;
    private const int MostRankedTerms = 16;

    /// <summary>The passages that hold the most telling of the terms, best first; null where none of the terms is held.</summary>
    public string? ByWords(PassageQuery query, string conditions, IReadOnlyList<QueryTerm> terms, IndexFacts facts, SqlParameters values)
    {
        var held = Held(terms, facts, facts.HoldersOf);
        if (held.Count == 0) return null;

        var inTexts = $"{LengthFactor("p.text_length", facts.AverageText, values)} * ({Ranks(held, SearchText.TextWeights, term => term.Counts * facts.RarityInTexts(term.Text), values)})";
        if (query.TextsOnly) return Best(conditions, SearchText.AnyOf(ToMatch(held, facts), SearchText.InTexts), inTexts, values);

        var inQuestions = $"{LengthFactor("p.wording_length", facts.AverageWording, values)} * ({Ranks(held, SearchText.QuestionWeights, term => 0.667f * term.Counts * facts.RarityInWordings(term.Text), values)})";
        return Best(conditions, SearchText.AnyOf(ToMatch(held, facts)), $"{inQuestions} + {inTexts}", values);
    }

    /// <summary>The FAQ entries whose questions hold the most telling of the terms, for their length, best first; null where none of the terms is held.</summary>
    public string? ByQuestion(string conditions, IReadOnlyList<QueryTerm> terms, IndexFacts facts, SqlParameters values)
    {
        var held = Held(terms, facts, term => facts.Holders.GetValueOrDefault(term).Questions);
        if (held.Count == 0) return null;

        var rank = $"({Ranks(held, SearchText.QuestionWeights, term => term.Counts * facts.RarityInWordings(term.Text), values)}) / (p.wording_length + {values.Add(terms.Count)})";
        return Best($"p.has_questions AND {conditions}", SearchText.AnyOf(ToMatch(held, facts), SearchText.InQuestions), rank, values);
    }

    /// <summary>The passages nearest by meaning, and among them some twice.</summary>
    /// <param name="vectors">The table of the vectors.</param>
    /// <param name="vector">What stands for the question's vector.</param>
    /// <param name="textsOnly">Whether vectors of questions and headings are left out.</param>
    /// <param name="conditions">What a passage has to be.</param>
    public string ByMeaning(VectorTable vectors, string vector, bool textsOnly, string conditions) =>
        $"""
        SELECT p.number FROM {database.Table(vectors.Name)} v JOIN {database.Passages} p ON p.number = v.passage
        WHERE {conditions}{(textsOnly ? " AND v.is_text" : "")} ORDER BY v.embedding <=> {vector} LIMIT {MostVectors}
        """;

    /// <summary>How near passages are by meaning.</summary>
    public string Cosines(VectorTable vectors, string vector, bool textsOnly, string candidates) =>
        $"""
        SELECT c.number, (SELECT max(1 - (v.embedding <=> {vector})) FROM {database.Table(vectors.Name)} v
            WHERE v.passage = c.number{(textsOnly ? " AND v.is_text" : "")}) FROM ({candidates}) AS c
        """;

    private string Best(string conditions, string match, string rank, SqlParameters values) =>
        $"""
        SELECT p.number FROM {database.Passages} p WHERE p.search @@ {values.Add(match)}::tsquery AND {conditions}
        ORDER BY {rank} DESC, p.number LIMIT {Most}
        """;

    private static string Ranks(List<QueryTerm> terms, string weights, Func<QueryTerm, float> telling, SqlParameters values) =>
        string.Join(" + ", terms.Take(MostRankedTerms).Select(term =>
            $"{values.Add(telling(term))} * ts_rank('{weights}', p.search, {values.Add(SearchText.AnyOf([term.Text]))}::tsquery)"));

    // What BM25 gives to one occurrence in a row of this length (k1 1.2, b 0.75).
    private static string LengthFactor(string length, float average, SqlParameters values) => $"2.2 / (1.3 + 0.9 * {length} / {values.Add(average)})";

    private static List<QueryTerm> Held(IReadOnlyList<QueryTerm> terms, IndexFacts facts, Func<string, int> holders) =>
        [.. terms.Where(term => holders(term.Text) > 0).OrderByDescending(facts.Tells)];

    private static IEnumerable<string> ToMatch(List<QueryTerm> terms, IndexFacts facts)
    {
        var (left, taken, holders) = (terms.Sum(facts.Tells), 0f, 0);
        foreach (var term in terms)
        {
            if (holders >= EnoughHolders && left < LittleMore * taken) yield break;
            yield return term.Text;
            left -= facts.Tells(term);
            taken += facts.Tells(term);
            holders += facts.HoldersOf(term.Text);
        }
    }
}
