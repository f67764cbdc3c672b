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

    // Meaning alone is a weak judge: the nearest passage has a cosine of .57 for one in five to one in ten of the questions that nothing
    // answers, and one of .66 for one in twenty to one in a hundred. This puts .57 at .24 and .66 at .35.
    private const double MeaningBegins = 0.37;
    private const double MeaningSlope = 1.2;

    /// <summary>The confidence that meaning alone gives, between languages, which have no words in common; from 0 to 0.76.</summary>
    /// <param name="cosine">From -1 to 1.</param>
    public static double OfMeaning(double cosine) => Math.Max(0, MeaningSlope * (cosine - MeaningBegins));
}
