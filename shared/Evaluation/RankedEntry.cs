namespace BotSuite.Evaluation;

/// <summary>An entry in the ranking of one question.</summary>
/// <param name="Id">Key of the document.</param>
/// <param name="Score">Score of its best passage, on the one confidence scale.</param>
public sealed record RankedEntry(string Id, double Score);
