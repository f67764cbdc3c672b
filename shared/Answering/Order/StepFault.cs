namespace BotSuite.Answering.Order;

/// <summary>A step that broke.</summary>
/// <param name="Stage">The step's name.</param>
/// <param name="Exception">What it threw.</param>
internal sealed record StepFault(string Stage, Exception Exception);
