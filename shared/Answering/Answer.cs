using BotSuite.Data.Turns;

namespace BotSuite.Answering;

/// <summary>What the bot has to say to a question, for any channel: no markup, no channel's limits.</summary>
public sealed record Answer
{
    /// <summary>The turn; the answer's id in links, feedback and the API.</summary>
    public required Guid TurnId { get; init; }

    /// <summary>How the turn ended.</summary>
    public required TurnEnding Ending { get; init; }

    /// <summary>Language of the answer, a two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>The short reference that the person may name to a colleague of ours.</summary>
    public required string Reference { get; init; }

    /// <summary>The fixed words of the bot that open the message (a greeting, "not in our sources"); null where the sentences speak for themselves.</summary>
    public string? Lead { get; init; }

    /// <summary>The quoted sentences in order; empty unless <see cref="Ending"/> is <see cref="TurnEnding.Answered"/>.</summary>
    public IReadOnlyList<QuotedSentence> Sentences { get; init; } = [];

    /// <summary>The sources behind the sentences, numbered from 1 in the order of first use.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Fixed words that close the message (a disclaimer, who to turn to); null for none.</summary>
    public string? Closing { get; init; }

    /// <summary>Questions that the person can ask next by one touch, at most three.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Confidence in the best passage, from 0 to 1; null where nothing was searched.</summary>
    public double? Confidence { get; init; }

    /// <summary>The domain of the main source; null where nothing was found.</summary>
    public string? Domain { get; init; }
}
