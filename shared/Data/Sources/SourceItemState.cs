namespace BotSuite.Data.Sources;

/// <summary>Whether somebody has to do something about a <see cref="SourceItem"/>.</summary>
public enum SourceItemState
{
    /// <summary>Its next step waits for a worker.</summary>
    Waiting,

    /// <summary>A worker is at its next step.</summary>
    Working,

    /// <summary>It was read; nothing to do until the next run.</summary>
    Ready,

    /// <summary>It could not be read; <see cref="SourceItem.Reason"/> says why. What was read of it before stays.</summary>
    Failed,

    /// <summary>It was left out on purpose; <see cref="SourceItem.Reason"/> says why.</summary>
    Skipped,

    /// <summary>It is no longer there.</summary>
    Gone,
}
