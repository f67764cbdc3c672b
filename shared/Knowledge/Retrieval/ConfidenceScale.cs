namespace BotSuite.Knowledge.Retrieval;

/// <summary>
/// Puts scores of searches onto the one confidence scale, on which answers are given from 0.30 on, questions are asked back from
/// 0.24 on, and below that nothing was found.
/// </summary>
internal static class ConfidenceScale
{
    // Keyword scores of off-topic questions reach .15 (85th percentile), those of answerable rewordings lie above it (87 to 98 %),
    // an entry's own question gets .4 to .6. This puts .15 at .24 and .5 at .6, where words and embedding together will put them.
    private const double Steepness = 1.83;

    /// <summary>The confidence that words alone give, from 0 to 0.84; keeps the order of the scores.</summary>
    /// <param name="keywordScore">From 0 to 1.</param>
    public static double OfKeywords(double keywordScore) => 1 - Math.Exp(-Steepness * keywordScore);
}
