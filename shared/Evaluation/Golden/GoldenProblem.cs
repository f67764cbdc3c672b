namespace BotSuite.Evaluation.Golden;

/// <summary>A row of a golden set that cannot be used.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record GoldenProblem(int Line, string Reason);
