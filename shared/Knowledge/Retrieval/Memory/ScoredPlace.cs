namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>A passage's place in its snapshot, with its score.</summary>
internal readonly record struct ScoredPlace(int Place, float Score);
