namespace BotSuite.Data.Sources;

/// <summary>Where a <see cref="SourceRun"/> stands.</summary>
public enum SourceRunState
{
    /// <summary>Nobody has begun yet.</summary>
    Waiting,

    /// <summary>A process looks for what there is to read.</summary>
    Discovering,

    /// <summary>What was found is being read.</summary>
    Reading,

    /// <summary>Everything was read, or left out with a reason.</summary>
    Done,

    /// <summary>The run could not be carried out; <see cref="SourceRun.Reason"/> says why.</summary>
    Failed,

    /// <summary>Somebody stopped it. What had been stored stays.</summary>
    Cancelled,
}
