namespace BotSuite.Data.Turns;

/// <summary>The place in a source that proves a sentence: anyone can look it up and compare.</summary>
public sealed class Proof
{
    /// <summary>The turn.</summary>
    public Guid TurnId { get; set; }

    /// <summary>The sentence that this proves.</summary>
    public int SentenceOrdinal { get; set; }

    /// <summary>Position among the sentence's proofs, from 0. Key together with the two above.</summary>
    public int Ordinal { get; set; }

    /// <summary>The number of the citation that the person sees, from 1.</summary>
    public int Citation { get; set; }

    /// <summary>The version quoted. Kept without a foreign key: the proof outlives a purge and then says that the source is gone.</summary>
    public Guid VersionId { get; set; }

    /// <summary>The passage quoted.</summary>
    public Guid PassageId { get; set; }

    /// <summary>Page in the original, from 1; null where the format has none.</summary>
    public int? Page { get; set; }

    /// <summary>First character of the quoted range in the version's text.</summary>
    public int Start { get; set; }

    /// <summary>The character after the last one of the quoted range.</summary>
    public int End { get; set; }

    /// <summary>SHA-256 of the quoted range in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; set; }
}
