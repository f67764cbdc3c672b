namespace BotSuite.Answering.Proof;

/// <summary>One sentence of an answer, looked up again.</summary>
/// <param name="Ordinal">Position in the answer, from 0.</param>
/// <param name="Text">The sentence as it was sent.</param>
/// <param name="Standing">The worst standing of its proofs; null for fixed words of the bot, which state nothing and prove nothing.</param>
/// <param name="Proofs">Each proof.</param>
public sealed record SentenceCheck(int Ordinal, string Text, ProofStanding? Standing, IReadOnlyList<ProofCheck> Proofs)
{
    /// <summary>Whether a model put the source's words in its own; then the check that let the sentence pass was made again.</summary>
    public bool Restated { get; init; }
}
