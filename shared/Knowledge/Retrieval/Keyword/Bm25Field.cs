namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>One field of all passages (their questions, or their texts) with the statistics of BM25. Immutable.</summary>
internal sealed class Bm25Field
{
    // Values of the literature; on short entries they hardly matter.
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    private readonly PostingLists _postings;
    private readonly int _population;
    private readonly int[]? _holders;

    /// <param name="rows">The terms of each row.</param>
    /// <param name="absent">How many passages lack the field. They count as rows of no terms.</param>
    /// <param name="vocabularySize">More than the greatest term number in the rows.</param>
    /// <param name="corpus">The statistics of the whole, where the rows are only some of it; null where they are all.</param>
    public Bm25Field(IReadOnlyList<TermCounts> rows, int absent, int vocabularySize, FieldStatistics? corpus = null)
    {
        _population = corpus?.Population ?? rows.Count + absent;
        _holders = corpus?.Holders;
        var averageLength = Math.Max(1e-3f, (corpus?.TotalLength ?? rows.Sum(row => (float)row.Length)) / Math.Max(1, _population));
        RowCount = rows.Count;
        _postings = PostingLists.Build(rows, vocabularySize, (count, length) =>
            count * (K1 + 1) / (count + K1 * (1 - B + B * length / averageLength)));
    }

    /// <summary>How many rows have the field.</summary>
    public int RowCount { get; }

    /// <summary>How rare a term is in this field, from 0 upwards; greatest for a term that no row holds.</summary>
    public float Rarity(int term)
    {
        var holders = HoldersOf(term);
        return MathF.Log(1 + (_population - holders + 0.5f) / (holders + 0.5f));
    }

    /// <summary>Whether any row holds a term.</summary>
    public bool Holds(int term) => HoldersOf(term) > 0;

    /// <summary>The most that a term can add to a row, before weights.</summary>
    public float UpperBound(int term) => Rarity(term) * (K1 + 1);

    /// <summary>What the term says about one row, before weights.</summary>
    public float Of(int term, int row) => _postings.ImpactOf(term, row) is var impact and > 0 ? impact * Rarity(term) : 0;

    /// <summary>Adds what the term says about each row to its score.</summary>
    public void Accumulate(int term, float weight, Span<float> scores) =>
        _postings.Accumulate(term, weight * Rarity(term), scores);

    private int HoldersOf(int term) => _holders is null ? _postings.Count(term) : term < 0 ? 0 : _holders[term];
}
