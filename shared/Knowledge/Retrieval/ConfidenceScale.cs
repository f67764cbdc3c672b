namespace BotSuite.Knowledge.Retrieval;

/// <summary>
/// Puts scores of searches onto the one confidence scale, on which nothing was found below 0.23. From where on answers are given is
/// the release's to say (AnsweringThresholds).
/// </summary>
internal static class ConfidenceScale
{
    // 93 to 96 % of general off-topic questions get a keyword score below .18, and 61 to 99 % of the answerable rewordings one above it;
    // an entry's own question gets .5 to .7. This puts .18 at .24 and .6 at .6, where words and embedding together will put them.
    private const double Steepness = 1.525;

    /// <summary>The confidence that words alone give, from 0 to 0.78; keeps the order of the scores.</summary>
    /// <param name="keywordScore">From 0 to 1.</param>
    public static double OfKeywords(double keywordScore) => 1 - Math.Exp(-Steepness * keywordScore);
}
