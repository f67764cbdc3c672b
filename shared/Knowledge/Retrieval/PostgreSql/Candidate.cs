namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>A passage that the database took for likely.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Cosine">The greatest cosine of the question with any of its vectors; not a number where there is none.</param>
internal readonly record struct Candidate(long Number, float Cosine);
