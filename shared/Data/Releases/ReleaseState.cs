namespace BotSuite.Data.Releases;

/// <summary>Where a <see cref="Release"/> stands.</summary>
public enum ReleaseState
{
    /// <summary>Being edited.</summary>
    Draft,

    /// <summary>Passed the golden sets.</summary>
    Checked,

    /// <summary>Live; at most two at once.</summary>
    Published,

    /// <summary>Was live once.</summary>
    Superseded,
}
