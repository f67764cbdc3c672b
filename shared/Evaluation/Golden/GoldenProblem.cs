namespace BotSuite.Evaluation.Golden;

/// <summary>A row of a golden set that cannot be used.</summary>
/// <param name="File">Name of the file; null where the rows came from none.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record GoldenProblem(string? File, int Line, string Reason);
