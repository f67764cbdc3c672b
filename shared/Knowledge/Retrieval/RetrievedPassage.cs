using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Retrieval;

/// <summary>A passage with all that an answer needs to quote it and to say where it stands.</summary>
public sealed record RetrievedPassage
{
    /// <summary>The passage.</summary>
    public required Guid PassageId { get; init; }

    /// <summary>The version that it is a range of.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>The document that it belongs to.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The document's own name in its source.</summary>
    public required string DocumentKey { get; init; }

    /// <summary>Whether it is the answer to a question or running text.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>The document's title.</summary>
    public required string Title { get; init; }

    /// <summary>The questions that it answers, the main one first; empty for running text.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>The headings above it, outermost first.</summary>
    public IReadOnlyList<string> HeadingPath { get; init; } = [];

    /// <summary>Page in the original, from 1; null where the format has none.</summary>
    public int? Page { get; init; }

    /// <summary>The passage's words.</summary>
    public required string Text { get; init; }

    /// <summary>First character of <see cref="Text"/> in the version's text.</summary>
    public required int Start { get; init; }

    /// <summary>Language of the passage, a two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>The domain of the passage.</summary>
    public required string Domain { get; init; }

    /// <summary>Where the document is published; null where nowhere.</summary>
    public string? OriginUrl { get; init; }

    /// <summary>The first day in force; null for always.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The last day in force; null for ever.</summary>
    public DateOnly? EffectiveTo { get; init; }
}
