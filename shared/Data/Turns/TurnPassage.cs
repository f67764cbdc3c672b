namespace BotSuite.Data.Turns;

/// <summary>A passage that was considered in a turn, with the scores that placed it.</summary>
public sealed class TurnPassage
{
    /// <summary>The turn.</summary>
    public Guid TurnId { get; set; }

    /// <summary>Place in the ranking, from 1. Key together with <see cref="TurnId"/>.</summary>
    public int Rank { get; set; }

    /// <summary>The passage; it may have been purged since.</summary>
    public Guid PassageId { get; set; }

    /// <summary>The fused score on the one confidence scale, from 0 to 1.</summary>
    public double Score { get; set; }

    /// <summary>The keyword part of the score, from 0 to 1; null where it was not computed.</summary>
    public double? KeywordScore { get; set; }

    /// <summary>The embedding part of the score, from -1 to 1; null where it was not computed.</summary>
    public double? VectorScore { get; set; }

    /// <summary>Whether the answer quotes it.</summary>
    public bool Cited { get; set; }
}
