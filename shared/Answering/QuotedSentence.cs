namespace BotSuite.Answering;

/// <summary>One sentence of an answer, copied from a source or found to say what its source says, with what proves it.</summary>
/// <param name="Text">The words, without markup.</param>
/// <param name="Shape">How the sentence stands in the answer.</param>
/// <param name="Proofs">The places that it was copied from, or that support it; at least one.</param>
public sealed record QuotedSentence(string Text, SentenceShape Shape, IReadOnlyList<SentenceProof> Proofs)
{
    /// <summary>Whether a model put the source's words in its own.</summary>
    public bool IsRestated { get; init; }
}
