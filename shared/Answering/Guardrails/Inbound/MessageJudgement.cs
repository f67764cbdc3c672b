using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>What the guardrails say of a message.</summary>
/// <param name="Text">The words that were judged, personal data masked; verdicts point into them.</param>
/// <param name="Verdicts">What each rule that heard something decided, the gravest pack first.</param>
public sealed record MessageJudgement(string Text, IReadOnlyList<GuardrailVerdict> Verdicts)
{
    // What is shown in the place of an answer stands before what is only done beside it.
    private static readonly GuardrailAction[] GravestFirst =
    [
        GuardrailAction.Card, GuardrailAction.Refuse, GuardrailAction.Withhold, GuardrailAction.HandOver, GuardrailAction.Ask,
        GuardrailAction.Note, GuardrailAction.Rewrite, GuardrailAction.Mask,
    ];

    /// <summary>How soon help is needed.</summary>
    public EmergencyLevel Level { get; init; }

    /// <summary>Whether a rule heard the emergency named; else the model has understood it from the whole message.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether the model takes the emergency for likelier than everything else together; true where a rule heard it named.</summary>
    public bool IsLikely { get; init; }

    /// <summary>The card or note to show; null for none.</summary>
    public string? Card { get; init; }

    /// <summary>The verdict that turns the message away; null where none does.</summary>
    public GuardrailVerdict? Refusal => Verdicts.FirstOrDefault(verdict => verdict.Action is GuardrailAction.Refuse);

    /// <summary>The insults that were heard and are answered calmly.</summary>
    public IEnumerable<GuardrailVerdict> Insults => Verdicts.Where(verdict => verdict is { Subject: GuardrailSubject.Abuse, Action: GuardrailAction.Note });

    /// <summary>The gravest of what is done.</summary>
    public GuardrailAction Action => GravestFirst.FirstOrDefault(action => Verdicts.Any(verdict => verdict.Action == action), GuardrailAction.Pass);
}
