namespace BotSuite.Evaluation.Calibration;

/// <summary>Values for an index.</summary>
/// <param name="Weight">What meaning counts for beside the words, from 0 to 1.</param>
/// <param name="NotFoundBelow">A best passage below this is no answer.</param>
/// <param name="AskBelow">A best passage below this, and not below the former, is offered instead of quoted.</param>
public sealed record FittedValues(double Weight, double NotFoundBelow, double AskBelow);
