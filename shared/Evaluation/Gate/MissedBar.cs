namespace BotSuite.Evaluation.Gate;

/// <summary>A bar that was not reached.</summary>
/// <param name="Figure">The figure's name.</param>
/// <param name="Bar">The bar.</param>
/// <param name="Reached">What was reached; null where no question gave the figure.</param>
public sealed record MissedBar(string Figure, double Bar, double? Reached);
