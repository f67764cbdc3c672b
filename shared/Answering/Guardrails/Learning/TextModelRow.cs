namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>A message to learn from.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Verdicts">What the rules say of them.</param>
/// <param name="Class">The index of its class.</param>
internal sealed record TextModelRow(string Text, IReadOnlyList<GuardrailVerdict> Verdicts, int Class);
