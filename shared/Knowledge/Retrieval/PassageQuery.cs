namespace BotSuite.Knowledge.Retrieval;

/// <summary>What to look for, and where.</summary>
public sealed record PassageQuery
{
    /// <summary>The words to look for, in any language.</summary>
    public required string Text { get; init; }

    /// <summary>Two-letter language code of <see cref="Text"/>.</summary>
    public required string Language { get; init; }

    /// <summary>The index to search.</summary>
    public string Index { get; init; } = "default";

    /// <summary>What a passage has to be to be considered at all.</summary>
    public required PassageFilter Filter { get; init; }

    /// <summary>How many passages at the most, from 1 to 100.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>
    /// Whether the questions of FAQ entries and the headings are left out, so that only texts are searched. For evaluation:
    /// a question that is stored with its answer is found by itself, which says nothing.
    /// </summary>
    public bool TextsOnly { get; init; }

    /// <summary>Whether each passage comes with the words that it has in common with the query, for somebody who tries the search out.</summary>
    public bool Explain { get; init; }

    /// <summary>
    /// What the likeness of meaning counts for beside the words, from 0 (words alone) to 1 (meaning alone); null for what is set for
    /// the index. For comparisons.
    /// </summary>
    public double? EmbeddingWeight { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">The query wants less than one passage, or more than can be had.</exception>
    internal void ThrowIfBeyondLimits()
    {
        const int MostPassages = 100;
        ArgumentOutOfRangeException.ThrowIfLessThan(Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Limit, MostPassages);
    }
}
