namespace BotSuite.Data.Sources;

/// <summary>The smallest citable piece of a version: a character range of its text with the place where it stands. Immutable.</summary>
public sealed class Passage
{
    /// <summary>Identifies the passage.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The version whose text this is a range of.</summary>
    public Guid VersionId { get; set; }

    /// <summary>The version whose text this is a range of.</summary>
    public DocumentVersion? Version { get; set; }

    /// <summary>Position among the passages of its version, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>Whether somebody wrote this as the answer to a question, or it is a piece of running text.</summary>
    public PassageKind Kind { get; set; }

    /// <summary>The questions that this passage answers, the main one first; empty for running text.</summary>
    public List<string> Questions { get; set; } = [];

    /// <summary>The headings above the passage, outermost first; empty where there are none.</summary>
    public List<string> HeadingPath { get; set; } = [];

    /// <summary>Page in the original, from 1; null where the format has no pages.</summary>
    public int? Page { get; set; }

    /// <summary>First character of the passage in <see cref="DocumentVersion.Text"/>, from 0.</summary>
    public int Start { get; set; }

    /// <summary>The character after the last one of the passage in <see cref="DocumentVersion.Text"/>.</summary>
    public int End { get; set; }

    /// <summary>SHA-256 of the passage's text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; set; }

    /// <summary>How sure the recognition of the words in a picture is, from 0 to 1; null where nothing was recognised.</summary>
    public double? ReadingConfidence { get; set; }

    /// <summary>Why nothing is quoted from the passage, in a sentence for the editor; null where it may be quoted.</summary>
    public string? QuarantineReason { get; set; }

    /// <summary>Length in tokens of the retrieval analyser.</summary>
    public int TokenCount { get; set; }
}
