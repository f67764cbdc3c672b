namespace BotSuite.Data.Sources;

/// <summary>What a document said when it was read. Immutable: new content makes a new version, and past answers keep pointing at the old one.</summary>
public sealed class DocumentVersion
{
    /// <summary>Identifies the version.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The document that this is a version of.</summary>
    public Guid DocumentId { get; set; }

    /// <summary>The document that this is a version of.</summary>
    public Document? Document { get; set; }

    /// <summary>1 for the first version of the document, then 2, and so on.</summary>
    public int Number { get; set; }

    /// <summary>SHA-256 of everything that makes the version what it is (text, questions, title and facts below), 64 lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; set; }

    /// <summary>The document's title, at most 400 characters.</summary>
    public required string Title { get; set; }

    /// <summary>The whole text as the reader gave it. Passages and proofs are character ranges of this string.</summary>
    public required string Text { get; set; }

    /// <summary>Two-letter language code of the text (<c>en</c>, <c>ko</c>).</summary>
    public required string Language { get; set; }

    /// <summary>The domain whose guardrails and disclaimers apply, at most 64 characters.</summary>
    public required string Domain { get; set; }

    /// <summary>The country or state where the text is law or practice; null where it holds everywhere. At most 64 characters.</summary>
    public string? Jurisdiction { get; set; }

    /// <summary>The people whom the text is for; null for everybody. At most 128 characters.</summary>
    public string? Audience { get; set; }

    /// <summary>Who stands behind the text; null where unknown.</summary>
    public string? Issuer { get; set; }

    /// <summary>The first day on which the text is in force; null for always.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>The last day on which the text is in force; null for ever.</summary>
    public DateOnly? EffectiveTo { get; set; }

    /// <summary>The day on which somebody should look at the text again; null for none.</summary>
    public DateOnly? ReviewBy { get; set; }

    /// <summary>The licence or terms under which the text may be quoted; null where the organisation owns it.</summary>
    public string? Rights { get; set; }

    /// <summary>The address that the text is published at; null where there is none.</summary>
    public string? OriginUrl { get; set; }

    /// <summary>Free words for filters.</summary>
    public List<string> Tags { get; set; } = [];

    /// <summary>When the text was read, in UTC.</summary>
    public DateTime ReadAt { get; set; }

    /// <summary>The reader that made the text, with its version, such as <c>markdown/1</c>; at most 64 characters.</summary>
    public required string Reader { get; set; }

    /// <summary>The original that the text was read from (<see cref="StoredFile.Hash"/>); null where it is not kept.</summary>
    public string? FileHash { get; set; }

    /// <summary>The original's name, at most 260 characters; null where it has none.</summary>
    public string? FileName { get; set; }

    /// <summary>The original's media type, at most 255 characters; null where unknown.</summary>
    public string? MediaType { get; set; }

    /// <summary>What the reader left out of the text because it repeats or leads elsewhere, each piece once.</summary>
    public List<string> Dropped { get; set; } = [];

    /// <summary>What an editor should know about the reading, in sentences.</summary>
    public List<string> Remarks { get; set; } = [];

    /// <summary>A sketch of the text by which near duplicates are found; null for texts too short for one.</summary>
    public byte[]? Signature { get; set; }

    /// <summary>The citable pieces, in the order of the text.</summary>
    public List<Passage> Passages { get; } = [];
}
