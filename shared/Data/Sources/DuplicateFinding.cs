namespace BotSuite.Data.Sources;

/// <summary>Two living documents of an index that say the same, or nearly so.</summary>
public sealed class DuplicateFinding
{
    /// <summary>Identifies the finding.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The index, at most 64 characters.</summary>
    public required string Index { get; set; }

    /// <summary>The document of the two with the smaller id.</summary>
    public Guid OneDocumentId { get; set; }

    /// <summary>The other one.</summary>
    public Guid OtherDocumentId { get; set; }

    /// <summary>How much of their wording they share, from 0 to 1; 1 where the texts are the same.</summary>
    public double Similarity { get; set; }

    /// <summary>When it was found, in UTC.</summary>
    public DateTime FoundAt { get; set; }
}
