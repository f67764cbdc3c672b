namespace BotSuite.Evaluation.Golden;

/// <summary>The questions of a golden set, and the rows that could not be read.</summary>
/// <param name="Questions">The questions, in the order of the file.</param>
/// <param name="Problems">The rows left out.</param>
public sealed record GoldenSet(IReadOnlyList<GoldenQuestion> Questions, IReadOnlyList<GoldenProblem> Problems);
