namespace BotSuite.Knowledge.Ingestion.Duplicates;

/// <summary>Two living documents that say the same, or nearly so, as an editor sees them.</summary>
/// <param name="Index">Their index.</param>
/// <param name="One">The one that was there first.</param>
/// <param name="Other">The other one.</param>
/// <param name="Similarity">How much of their wording they share, from 0.8 to 1; 1 where the words are the same.</param>
/// <param name="FoundAt">When it was found, in UTC.</param>
public sealed record DuplicatePair(string Index, DuplicateDocument One, DuplicateDocument Other, double Similarity, DateTime FoundAt);
