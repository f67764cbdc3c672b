using BotSuite.Answering.Guardrails.Emergencies;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>What the guardrails say of a message.</summary>
/// <param name="Text">The words that were judged, personal data masked; verdicts point into them.</param>
/// <param name="Verdicts">What each rule that heard something decided, the gravest pack first.</param>
public sealed record MessageJudgement(string Text, IReadOnlyList<GuardrailVerdict> Verdicts)
{
    /// <summary>How soon help is needed.</summary>
    public EmergencyLevel Level { get; init; }

    /// <summary>Whether a rule heard the emergency named; else the model has understood it from the whole message.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The card or note to show; null for none.</summary>
    public string? Card { get; init; }
}
