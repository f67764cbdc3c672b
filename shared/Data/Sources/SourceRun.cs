namespace BotSuite.Data.Sources;

/// <summary>One reading of a source from its beginning to its end, and the line of the log that stays of it.</summary>
public sealed class SourceRun
{
    /// <summary>Identifies the run; version 7, so that ids sort by the time they were made.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The source that is read.</summary>
    public Guid SourceId { get; set; }

    /// <summary>Where the run stands.</summary>
    public SourceRunState State { get; set; }

    /// <summary>What set it off.</summary>
    public SourceRunTrigger Trigger { get; set; }

    /// <summary>Who set it off, at most 256 characters.</summary>
    public required string Actor { get; set; }

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it began, in UTC; null until then.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>When it ended, in UTC; null until then.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>How many pieces were found.</summary>
    public int Found { get; set; }

    /// <summary>Documents that were not there before, or that came back.</summary>
    public int Added { get; set; }

    /// <summary>Documents that say something else than before.</summary>
    public int Changed { get; set; }

    /// <summary>Documents that say what they said before.</summary>
    public int Unchanged { get; set; }

    /// <summary>Documents that are no longer there.</summary>
    public int Deleted { get; set; }

    /// <summary>Pieces that were left out on purpose, each with a reason in its <see cref="SourceRunEntry"/>.</summary>
    public int Skipped { get; set; }

    /// <summary>Pieces that could not be read, each with a reason in its <see cref="SourceRunEntry"/>.</summary>
    public int Failed { get; set; }

    /// <summary>Why <see cref="State"/> is failed or cancelled, in a sentence for the editor; null otherwise.</summary>
    public string? Reason { get; set; }

    /// <summary>Until when (UTC) the process named in <see cref="LeaseOwner"/> looks after the run.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>The process that looks after the run, at most 256 characters; null where none does.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Revision { get; set; }
}
