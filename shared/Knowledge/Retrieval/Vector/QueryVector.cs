namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>What a query means.</summary>
/// <param name="Values">The vector, of length 1.</param>
/// <param name="Scale">Puts the cosines of its model onto the scale that confidence is fitted to.</param>
internal sealed record QueryVector(float[] Values, CosineScale Scale);
