namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>A document as a reader gives it: text, facts, and where the passages are.</summary>
internal sealed record ReadDocument
{
    /// <summary>The document's own name in its source, at most 400 characters.</summary>
    public required string Key { get; init; }

    /// <summary>The file that it was read from.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file where it begins, from 1; null where it is the whole file.</summary>
    public int? Line { get; init; }

    /// <summary>Title, at most 400 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The whole text.</summary>
    public required string Text { get; init; }

    /// <summary>Two-letter language code.</summary>
    public required string Language { get; init; }

    /// <summary>What is said about the document beside its text.</summary>
    public required DocumentFacts Facts { get; init; }

    /// <summary>The reader with its version.</summary>
    public required string Reader { get; init; }

    /// <summary>The passages, in the order of the text.</summary>
    public required IReadOnlyList<PassageDraft> Passages { get; init; }

    /// <summary>What was left out of the text because it repeats or leads elsewhere (headers, footers, menus, page numbers), each piece once; for the editor's preview.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>What the editor should know about the reading though it succeeded, in sentences.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
