using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails;

/// <summary>What one guardrail rule decided about one place of a text.</summary>
/// <param name="Rule">The rule's lasting name, such as <c>medical/breathing</c>.</param>
/// <param name="Pack">The pack with its version, such as <c>medical/1</c>.</param>
/// <param name="Action">What was done.</param>
/// <param name="Start">First character of the place.</param>
/// <param name="End">The character after the last one.</param>
public sealed record GuardrailVerdict(string Rule, string Pack, GuardrailAction Action, int Start, int End)
{
    /// <summary>The context that let the words pass, such as <c>negated</c>; null where nothing did.</summary>
    public string? Because { get; init; }

    /// <summary>How the words were hidden, such as <c>base64</c>; null where they stood openly.</summary>
    public string? Disguise { get; init; }

    /// <summary>What the rule is about.</summary>
    public GuardrailSubject Subject { get; init; }
}
