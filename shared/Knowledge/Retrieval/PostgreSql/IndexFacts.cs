using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>What the tables know of an index and of some terms in it.</summary>
/// <param name="State">How far the tables are true to the store.</param>
/// <param name="Counts">What is counted over the index.</param>
/// <param name="Holders">For each term that is held how many texts, wordings and stored questions hold it.</param>
internal sealed record IndexFacts(TableState State, IndexCounts Counts, IReadOnlyDictionary<string, (int Texts, int Wordings, int Questions)> Holders)
{
    /// <summary>The statistics that words are weighed by, for terms numbered in their order.</summary>
    public CorpusStatistics Corpus(IReadOnlyList<string> terms) => new(
        new FieldStatistics(Counts.Wordings + Counts.WithoutWording, Counts.WordingLength, [.. terms.Select(term => Of(term).Wordings)]),
        new FieldStatistics(Counts.Passages, Counts.TextLength, [.. terms.Select(term => Of(term).Texts)]));

    /// <summary>The statistics that questions are compared by, for terms numbered in their order.</summary>
    public FieldStatistics StoredQuestions(IReadOnlyList<string> terms) => new(Counts.Questions, 0, [.. terms.Select(term => Of(term).Questions)]);

    /// <summary>How many terms a text has on the average.</summary>
    public float AverageText => Math.Max(1e-3f, (float)Counts.TextLength / Math.Max(1, Counts.Passages));

    /// <summary>How many terms a wording has on the average.</summary>
    public float AverageWording => Math.Max(1e-3f, (float)Counts.WordingLength / Math.Max(1, Counts.Wordings + Counts.WithoutWording));

    /// <summary>How rare a term is among the texts, from 0 upwards.</summary>
    public float RarityInTexts(string term) => Rarity(Counts.Passages, Of(term).Texts);

    /// <summary>How rare a term is among the wordings of questions and the headings, from 0 upwards.</summary>
    public float RarityInWordings(string term) => Rarity(Counts.Wordings + Counts.WithoutWording, Of(term).Wordings);

    /// <summary>The most that a term can add to the score of a passage, but for factors that all terms share.</summary>
    public float Tells(QueryTerm term) => term.Counts * (2 * RarityInWordings(term.Text) + RarityInTexts(term.Text));

    /// <summary>How many passages and wordings hold a term.</summary>
    public int HoldersOf(string term) => Of(term).Texts + Of(term).Wordings;

    private (int Texts, int Wordings, int Questions) Of(string term) => Holders.GetValueOrDefault(term);

    private static float Rarity(int population, int holders) => MathF.Log(1 + (population - holders + 0.5f) / (holders + 0.5f));
}
