using BotSuite.Answering.Guardrails;

namespace BotSuite.Answering.Writing.Generated;

/// <summary>What came of asking a model for an answer.</summary>
/// <param name="Sentences">The sentences that may be said; empty where the answer has to be quoted without the model.</param>
/// <param name="Verdicts">What was removed and why, and why the model's answer was not used.</param>
internal sealed record ModelDraft(IReadOnlyList<WrittenSentence> Sentences, IReadOnlyList<GuardrailVerdict> Verdicts);
