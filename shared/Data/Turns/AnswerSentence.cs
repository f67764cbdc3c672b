namespace BotSuite.Data.Turns;

/// <summary>One sentence of an answer.</summary>
public sealed class AnswerSentence
{
    /// <summary>The turn.</summary>
    public Guid TurnId { get; set; }

    /// <summary>Position in the answer, from 0. Key together with <see cref="TurnId"/>.</summary>
    public int Ordinal { get; set; }

    /// <summary>The sentence as it was sent, without channel markup.</summary>
    public required string Text { get; set; }

    /// <summary>What proves the sentence; empty only for fixed words of the bot itself (a disclaimer, a heading).</summary>
    public List<Proof> Proofs { get; } = [];
}
