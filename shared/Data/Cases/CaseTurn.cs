namespace BotSuite.Data.Cases;

/// <summary>A turn that belongs to a case.</summary>
public sealed class CaseTurn
{
    /// <summary>The case.</summary>
    public Guid CaseId { get; set; }

    /// <summary>The turn. Key together with <see cref="CaseId"/>.</summary>
    public Guid TurnId { get; set; }

    /// <summary>When the turn joined the case, in UTC.</summary>
    public DateTime JoinedAt { get; set; }
}
