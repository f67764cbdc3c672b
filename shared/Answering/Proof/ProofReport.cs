namespace BotSuite.Answering.Proof;

/// <summary>An answer, checked against the store sentence by sentence.</summary>
/// <param name="TurnId">The turn.</param>
/// <param name="CheckedAt">When it was checked.</param>
/// <param name="TextStands">Whether the stored answer text is made of exactly these sentences (white space aside).</param>
/// <param name="Sentences">Every sentence in order.</param>
public sealed record ProofReport(Guid TurnId, DateTimeOffset CheckedAt, bool TextStands, IReadOnlyList<SentenceCheck> Sentences)
{
    /// <summary>Whether the text stands and every quoted sentence is valid.</summary>
    public bool Valid => TextStands && Sentences.All(sentence => sentence.Standing is null or ProofStanding.Valid);
}
