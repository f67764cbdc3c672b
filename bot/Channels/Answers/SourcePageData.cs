namespace BotSuite.Bot.Channels.Answers;

/// <summary>The version of a document that an answer quoted or rests on, with those words marked.</summary>
public sealed record SourcePageData
{
    /// <summary>The document's title.</summary>
    public required string Title { get; init; }

    /// <summary>Language of the text, a two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>The question that the quoted entry answers; null for running text.</summary>
    public string? Question { get; init; }

    /// <summary>Who stands behind the text; null where unknown.</summary>
    public string? Issuer { get; init; }

    /// <summary>The version's number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When the text was read, in UTC.</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>The first day in force; null for always.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The last day in force; null for ever.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Where the text is published, an http or https address; null where nowhere.</summary>
    public string? OriginUrl { get; init; }

    /// <summary>The licence or terms of the text; null where the organisation owns it.</summary>
    public string? Rights { get; init; }

    /// <summary>Whether the text is a sample that ships with BotSuite.</summary>
    public required bool Sample { get; init; }

    /// <summary>Whether the text is in force today, was, or will be.</summary>
    public required SourceStanding Standing { get; init; }

    /// <summary>Whether the document has a newer version, or has been taken out.</summary>
    public required bool Superseded { get; init; }

    /// <summary>Whether a model put any of the marked words in its own.</summary>
    public required bool Restated { get; init; }

    /// <summary>The text in order, quoted words apart from the rest.</summary>
    public required IReadOnlyList<MarkedText> Text { get; init; }
}
