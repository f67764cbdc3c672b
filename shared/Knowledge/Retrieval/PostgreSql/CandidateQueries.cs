using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>
/// Writes the queries that choose from all passages of an index the few hundred that are then scored. They rank roughly and leave the
/// order of the best to the score.
/// </summary>
internal sealed class CandidateQueries(SearchDatabase database)
{
    private const int Most = 200;
    // A passage has two vectors and more, so twice as many are looked at.
    private const int MostVectors = 2 * Most;
    // As many rows are enough to choose from, if what the other terms can add is less than what these do.
    private const int EnoughHolders = 1_000;
    private const int MostRankedTerms = 16;

    /// <summary>The passages that hold the most telling of the terms, best first; null where none of the terms is held.</summary>
    public string? ByWords(PassageQuery query, string conditions, IReadOnlyList<QueryTerm> terms, IndexFacts facts, SqlParameters values)
    {
        var labels = query.TextsOnly ? SearchText.InTexts : "";
        var weights = query.TextsOnly ? SearchText.TextWeights : SearchText.Weights;
        return Ranked(conditions, TermsToRank(terms, facts, facts.HoldersOf), labels, weights, facts, values);
    }

    /// <summary>The FAQ entries whose questions hold the most telling of the terms, best first; null where none of the terms is held.</summary>
    public string? ByQuestion(string conditions, IReadOnlyList<QueryTerm> terms, IndexFacts facts, SqlParameters values) =>
        Ranked($"p.has_questions AND {conditions}", TermsToRank(terms, facts, term => facts.Holders.GetValueOrDefault(term).Questions),
            SearchText.InQuestions, SearchText.QuestionWeights, facts, values);

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

    private string? Ranked(string conditions, List<QueryTerm> terms, string labels, string weights, IndexFacts facts, SqlParameters values)
    {
        if (terms.Count == 0) return null;

        var rank = string.Join(" + ", terms.Take(MostRankedTerms).Select(term =>
            $"{values.Add(facts.Tells(term))} * ts_rank('{weights}', p.search, {values.Add(SearchText.AnyOf([term.Text]))}::tsquery)"));
        return $"""
            SELECT p.number FROM {database.Passages} p
            WHERE p.search @@ {values.Add(SearchText.AnyOf(ToMatch(terms, facts), labels))}::tsquery AND {conditions}
            ORDER BY {rank} DESC, p.number LIMIT {Most}
            """;
    }

    private static List<QueryTerm> TermsToRank(IReadOnlyList<QueryTerm> terms, IndexFacts facts, Func<string, int> holders) =>
        [.. terms.Where(term => holders(term.Text) > 0).OrderByDescending(facts.Tells)];

    // A passage without any of these could reach less than half of what one with all of them does.
    private static IEnumerable<string> ToMatch(List<QueryTerm> terms, IndexFacts facts)
    {
        var (left, taken, holders) = (terms.Sum(facts.Tells), 0f, 0);
        foreach (var term in terms)
        {
            if (holders >= EnoughHolders && left < taken) yield break;
            yield return term.Text;
            left -= facts.Tells(term);
            taken += facts.Tells(term);
            holders += facts.HoldersOf(term.Text);
        }
    }
}
