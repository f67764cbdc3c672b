namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>A passage's place in its snapshot, with its score and the parts of it.</summary>
internal readonly record struct FusedPlace(int Place, float Score, float Words, float? Cosine);
