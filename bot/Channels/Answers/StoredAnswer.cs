using BotSuite.Data.Turns;

namespace BotSuite.Bot.Channels.Answers;

/// <summary>An answer as the API tells it: what was said, and what proves it.</summary>
public sealed record StoredAnswer
{
    /// <summary>The answer's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Language of the answer, a two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>The channel that the question came through.</summary>
    public required string Channel { get; init; }

    /// <summary>How the turn ended.</summary>
    public required TurnEnding Ending { get; init; }

    /// <summary>The whole text without markup; null where none was written.</summary>
    public string? Text { get; init; }

    /// <summary>Confidence in the best passage, from 0 to 1; null where nothing was searched.</summary>
    public double? Confidence { get; init; }

    /// <summary>The domain of the main source; null where nothing was found.</summary>
    public string? Domain { get; init; }

    /// <summary>The short reference that the person was shown.</summary>
    public required string Reference { get; init; }

    /// <summary>The sentences in order.</summary>
    public required IReadOnlyList<StoredSentence> Sentences { get; init; }

    /// <summary>The sources in the order of their numbers.</summary>
    public required IReadOnlyList<StoredCitation> Citations { get; init; }

    /// <summary>The release that answered; null where it is not known.</summary>
    public StoredRelease? Release { get; init; }

    /// <summary>When the turn began, in UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>How long the turn took, in milliseconds.</summary>
    public required double DurationMilliseconds { get; init; }

    /// <summary>Time per stage, in microseconds, in the order in which they ran.</summary>
    public required IReadOnlyList<StageTime> Stages { get; init; }
}
