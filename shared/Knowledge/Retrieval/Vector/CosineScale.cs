namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>
/// Puts the cosines of one model onto the scale of the built-in encoder, to which weights and thresholds are fitted: some models
/// give unrelated sentences 0.1 and others 0.7. A straight line through two points, so that the order of the cosines stays.
/// </summary>
/// <param name="Slope">What a cosine is multiplied by; above 0.</param>
/// <param name="Offset">What is added then.</param>
internal readonly record struct CosineScale(float Slope, float Offset)
{
    /// <summary>The scale of the built-in encoder.</summary>
    public static readonly CosineScale Own = new(1, 0);

    /// <summary>The cosine on the common scale, from -1 to 1.</summary>
    public float Of(float cosine) => Math.Clamp(Slope * cosine + Offset, -1, 1);

    /// <summary>The scale of a model, from what it gives to sentences that mean the same and to sentences that do not.</summary>
    /// <param name="unrelated">The model's median cosine of unrelated sentences.</param>
    /// <param name="alike">The model's median cosine of sentences that mean the same.</param>
    /// <param name="ownUnrelated">The built-in encoder's for the former.</param>
    /// <param name="ownAlike">The built-in encoder's for the latter.</param>
    /// <returns>The scale; null where the model does not tell the two apart.</returns>
    public static CosineScale? Through(float unrelated, float alike, float ownUnrelated, float ownAlike)
    {
        if (!(alike - unrelated > 0.02f)) return null;
        var slope = (ownAlike - ownUnrelated) / (alike - unrelated);
        return new CosineScale(slope, ownUnrelated - slope * unrelated);
    }
}
