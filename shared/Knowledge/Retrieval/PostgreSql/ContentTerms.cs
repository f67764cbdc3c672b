using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Which terms a stored text holds, and how often.</summary>
/// <param name="Terms">The terms, each once.</param>
/// <param name="Counts">How often the term at the same place comes.</param>
/// <param name="Length">How many terms the text has, repetitions included.</param>
internal sealed record ContentTerms(string[] Terms, float[] Counts, int Length)
{
    public static ContentTerms Of(TermCounts counts, string[] vocabulary) =>
        new([.. counts.Terms.Select(number => vocabulary[number])], counts.Counts, counts.Length);

    public TermCounts Restore(Vocabulary vocabulary) => TermCounts.Counted([.. Terms.Select(vocabulary.FindOrAdd)], Counts, Length);
}
