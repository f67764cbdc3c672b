using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Advice;

/// <summary>The rules by which a wish for advice is told from a wish for information, as their file holds them.</summary>
/// <param name="Vocabulary">Lists and contexts that the rules name.</param>
/// <param name="Pack">The rules.</param>
internal sealed record AdviceFile(GuardrailVocabulary Vocabulary, GuardrailPack Pack);
