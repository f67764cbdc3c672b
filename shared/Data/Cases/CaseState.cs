namespace BotSuite.Data.Cases;

/// <summary>Where a <see cref="Case"/> stands.</summary>
public enum CaseState
{
    /// <summary>Nobody has taken it.</summary>
    Open,

    /// <summary>Somebody works on it.</summary>
    Assigned,

    /// <summary>A correction is written.</summary>
    Corrected,

    /// <summary>The correction answers.</summary>
    Published,

    /// <summary>The people who asked have been told.</summary>
    AskerTold,

    /// <summary>Over.</summary>
    Closed,
}
