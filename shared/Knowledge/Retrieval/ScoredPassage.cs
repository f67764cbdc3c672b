namespace BotSuite.Knowledge.Retrieval;

/// <summary>A passage with the scores that placed it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">The fused score on the one confidence scale, from 0 to 1.</param>
/// <param name="KeywordScore">The keyword part, from 0 to 1; null where it was not computed.</param>
/// <param name="VectorScore">The embedding part, from -1 to 1; null where it was not computed.</param>
public sealed record ScoredPassage(RetrievedPassage Passage, double Score, double? KeywordScore, double? VectorScore)
{
    /// <summary>The words that the passage has in common with the query, the most telling first; null where the query did not ask for them.</summary>
    public IReadOnlyList<WordMatch>? Matches { get; init; }
}
