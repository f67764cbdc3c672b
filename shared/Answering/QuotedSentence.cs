namespace BotSuite.Answering;

/// <summary>One sentence of an answer, copied from a source, with what proves it.</summary>
/// <param name="Text">The words, without markup.</param>
/// <param name="Shape">How the sentence stands in the answer.</param>
/// <param name="Proofs">The places that it was copied from; at least one.</param>
public sealed record QuotedSentence(string Text, SentenceShape Shape, IReadOnlyList<SentenceProof> Proofs);
