using BotSuite.Data.Turns;
using BotSuite.Evaluation.Golden;

namespace BotSuite.Evaluation;

/// <summary>What came of one question of a golden set.</summary>
/// <param name="Question">The question.</param>
/// <param name="Ending">How its turn ended.</param>
/// <param name="Confidence">Confidence in the best passage, from 0 to 1; null where nothing was searched.</param>
/// <param name="Ranking">The entries as the turn ranked them, best first, at most ten, each once.</param>
/// <param name="Milliseconds">How long the turn took.</param>
public sealed record EvaluatedQuestion(
    GoldenQuestion Question, TurnEnding Ending, double? Confidence, IReadOnlyList<RankedEntry> Ranking, double Milliseconds)
{
    /// <summary>The question as it was searched for; null where that is how it was asked.</summary>
    public string? Rewritten { get; init; }

    /// <summary>Whether the message held the words that the golden set asks for; null where it asks for none.</summary>
    public bool? Says { get; init; }
}
