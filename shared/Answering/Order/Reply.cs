using BotSuite.Data.Turns;

namespace BotSuite.Answering.Order;

/// <summary>How a turn ends and what is said: an <see cref="Answer"/> before it carries the turn's own facts.</summary>
internal sealed record Reply
{
    /// <summary>How the turn ended.</summary>
    public required TurnEnding Ending { get; init; }

    /// <summary>Language of the fixed words, a two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>Fixed words that open the message; null for none.</summary>
    public string? Lead { get; init; }

    /// <summary>The quoted sentences in order.</summary>
    public IReadOnlyList<QuotedSentence> Sentences { get; init; } = [];

    /// <summary>The sources behind the sentences.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Fixed words that close the message; null for none.</summary>
    public string? Closing { get; init; }

    /// <summary>Questions to go on with, at most three.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Confidence in the best passage, from 0 to 1; null where nothing was searched.</summary>
    public double? Confidence { get; init; }

    /// <summary>The domain of the main source; null where nothing was found.</summary>
    public string? Domain { get; init; }
}
