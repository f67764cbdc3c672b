namespace BotSuite.Data.Cases;

/// <summary>What opened a <see cref="Case"/>.</summary>
public enum CaseOrigin
{
    /// <summary>A thumb down.</summary>
    Dislike,

    /// <summary>A question that no source answers.</summary>
    Unanswered,

    /// <summary>A request for an expert.</summary>
    ExpertRequest,

    /// <summary>A reviewer's note.</summary>
    ReviewerNote,
}
