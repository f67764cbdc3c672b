namespace BotSuite.Answering.Proof;

/// <summary>What looking a proof up again showed.</summary>
public enum ProofStanding
{
    /// <summary>The source still holds these very words, and is in force.</summary>
    Valid,

    /// <summary>The words of the answer or of the source have been changed since.</summary>
    Changed,

    /// <summary>The source was deleted.</summary>
    SourceGone,

    /// <summary>The words are as they were, and the source has gone out of force since.</summary>
    SourceExpired,
}
