namespace BotSuite.Answering.Guardrails.Outbound;

/// <summary>A verdict about words of an answer.</summary>
/// <param name="Words">A part of the answer as it is sent.</param>
/// <param name="Verdict">The verdict; its place counts from the beginning of the part.</param>
internal sealed record SaidVerdict(string Words, GuardrailVerdict Verdict);
