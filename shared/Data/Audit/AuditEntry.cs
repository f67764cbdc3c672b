namespace BotSuite.Data.Audit;

/// <summary>Who changed what, from what to what, when. Rows are added and never touched again.</summary>
public sealed class AuditEntry
{
    /// <summary>Grows with every entry. Set by the database.</summary>
    public long Sequence { get; set; }

    /// <summary>When it happened, in UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Who did it: a user name, or the name of a command; at most 256 characters.</summary>
    public required string Actor { get; set; }

    /// <summary>What was done, such as <c>source.imported</c>; at most 64 characters.</summary>
    public required string Action { get; set; }

    /// <summary>The kind of thing that was changed, such as <c>source</c>; at most 64 characters.</summary>
    public required string SubjectKind { get; set; }

    /// <summary>The id of the thing that was changed, at most 128 characters.</summary>
    public required string SubjectId { get; set; }

    /// <summary>What it was before, as JSON; null where it did not exist.</summary>
    public string? BeforeJson { get; set; }

    /// <summary>What it is now, as JSON; null where it is gone.</summary>
    public string? AfterJson { get; set; }
}
