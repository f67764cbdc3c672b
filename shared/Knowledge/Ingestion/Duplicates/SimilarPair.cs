namespace BotSuite.Knowledge.Ingestion.Duplicates;

/// <summary>Two documents that say the same, or nearly so.</summary>
/// <param name="One">The one with the smaller id.</param>
/// <param name="Other">The other one.</param>
/// <param name="Similarity">How much they share, from 0 to 1.</param>
internal readonly record struct SimilarPair(Guid One, Guid Other, double Similarity);
