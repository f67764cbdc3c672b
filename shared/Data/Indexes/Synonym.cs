namespace BotSuite.Data.Indexes;

/// <summary>A word or abbreviation of the organisation, and what else it is called.</summary>
public sealed class Synonym
{
    /// <summary>Identifies the line.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The index that it is for, at most 64 characters.</summary>
    public required string Index { get; set; }

    /// <summary>The word or abbreviation as people type it, at most 200 characters; unique in its index, whatever its case.</summary>
    public required string Term { get; set; }

    /// <summary>What it stands for, or is also called.</summary>
    public List<string> Meanings { get; set; } = [];

    /// <summary>Whether the meanings also stand for the term.</summary>
    public bool IsTwoWay { get; set; }

    /// <summary>When the line changed last, in UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Revision { get; set; }
}
