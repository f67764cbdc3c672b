namespace BotSuite.Data.Turns;

/// <summary>One person's thumb on one answer. The last vote wins.</summary>
public sealed class Feedback
{
    /// <summary>Identifies the feedback.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The turn whose answer was judged.</summary>
    public Guid TurnId { get; set; }

    /// <summary>Pseudonym of the person; unique together with the turn. At most 128 characters.</summary>
    public required string UserKey { get; set; }

    /// <summary>Up or down.</summary>
    public Reaction Reaction { get; set; }

    /// <summary>Why down; null where not said.</summary>
    public DislikeReason? Reason { get; set; }

    /// <summary>The person's own words, at most 2,000 characters, with personal data masked; null where none were given.</summary>
    public string? Comment { get; set; }

    /// <summary>When the first vote was cast, in UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the vote, reason or comment last changed, in UTC.</summary>
    public DateTime UpdatedAt { get; set; }
}
