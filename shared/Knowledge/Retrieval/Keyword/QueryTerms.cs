using BotSuite.Knowledge.Retrieval.Settings;

namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>Turns the words of a query into terms, each once. Safe for many threads.</summary>
internal sealed class QueryTerms(TextAnalyzer analyzer, Vocabulary vocabulary)
{
    // A pasted page is still searched, by its first words.
    private const int LongestQuery = 4_000;

    /// <summary>The different terms of a query in the order of their first use, then those that they stand for.</summary>
    public QueryTerm[] Of(string text, SynonymTable? synonyms = null)
    {
        var said = Analyze(text);
        var meanings = synonyms?.MeantBy(said) ?? Meanings.None;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var terms = new List<QueryTerm>();
        foreach (var term in said)
            if (seen.Add(term.Text))
                terms.Add(new QueryTerm(vocabulary.Find(term.Text), term.Weight, term.Text, null, meanings.Explained.Contains(term.Text)));
        foreach (var (term, because) in meanings.Added)
            terms.Add(new QueryTerm(vocabulary.Find(term.Text), term.Weight, term.Text, because));
        return [.. terms];
    }

    /// <summary>The different content words of a query with their numbers.</summary>
    public IReadOnlyList<(string Text, int Number)> ContentOf(string text) =>
    [
        .. Analyze(text)
            .Where(term => !term.IsFunctionWord)
            .DistinctBy(term => term.Text, StringComparer.Ordinal)
            .Select(term => (term.Text, vocabulary.Find(term.Text))),
    ];

    private List<Term> Analyze(string text) => analyzer.Analyze(text.Length > LongestQuery ? text[..LongestQuery] : text);
}
