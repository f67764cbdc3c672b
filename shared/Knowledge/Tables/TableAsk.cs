namespace BotSuite.Knowledge.Tables;

/// <summary>A question to the tables of an index.</summary>
public sealed record TableAsk
{
    /// <summary>The words as they were said.</summary>
    public required string Text { get; init; }

    /// <summary>Two-letter language code of <see cref="Text"/>.</summary>
    public required string Language { get; init; }

    /// <summary>What the person said before, oldest first: a value alone answers a question back, or takes the place of one named before.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>The index.</summary>
    public string Index { get; init; } = "default";

    /// <summary>The domain to stay within; null for all.</summary>
    public string? Domain { get; init; }

    /// <summary>The audience that the asker belongs to; null where unknown, when only rows for everybody are told.</summary>
    public string? Audience { get; init; }

    /// <summary>The day on which the rows have to hold.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>One table alone, for trying it out; null for all.</summary>
    public Guid? TableId { get; init; }
}
