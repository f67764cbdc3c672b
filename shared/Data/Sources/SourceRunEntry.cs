namespace BotSuite.Data.Sources;

/// <summary>A line of a run's log: what happened to one piece, and why. Pieces that were read without ado have none.</summary>
public sealed class SourceRunEntry
{
    /// <summary>Identifies the line; version 7, so that ids sort in the order of the log.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The run.</summary>
    public Guid RunId { get; set; }

    /// <summary>The piece's name in its source, at most 400 characters.</summary>
    public required string Key { get; set; }

    /// <summary>What became of it.</summary>
    public SourceRunOutcome Outcome { get; set; }

    /// <summary>Why, in a sentence for the editor.</summary>
    public required string Reason { get; set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; set; }
}
