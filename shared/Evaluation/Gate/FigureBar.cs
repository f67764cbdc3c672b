namespace BotSuite.Evaluation.Gate;

/// <summary>The least that a figure must reach; for <c>false-refusals</c> and <c>asked-back</c>, the most that it may reach.</summary>
/// <param name="Figure">The figure's name, such as <c>recall@1</c>.</param>
/// <param name="Bar">The bar, from 0 to 1.</param>
public sealed record FigureBar(string Figure, double Bar);
