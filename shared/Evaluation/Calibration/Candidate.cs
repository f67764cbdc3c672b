namespace BotSuite.Evaluation.Calibration;

/// <summary>A passage that could answer a question.</summary>
/// <param name="Key">The name by which golden sets know its document.</param>
/// <param name="Words">Its score by words alone, from 0 to 1.</param>
/// <param name="Meaning">Its likeness of meaning, from -1 to 1; null where it has no vector.</param>
/// <param name="Score">Its score as it was found, which holds where it has no vector.</param>
public sealed record Candidate(string Key, double Words, double? Meaning, double Score)
{
    /// <summary>The score on the one confidence scale under a weight of meaning.</summary>
    public double Under(double weight) => Meaning is { } meaning ? (1 - weight) * Words + weight * Math.Max(0, meaning) : Score;
}
