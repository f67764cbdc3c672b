namespace BotSuite.Answering.Writing.Models;

/// <summary>How a question to a model ended.</summary>
internal enum ModelEnding
{
    /// <summary>The model said what it had to say.</summary>
    Completed,

    /// <summary>Its words were cut at the length that was allowed.</summary>
    Cut,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>The service was busy, refused, broke, or was not there.</summary>
    Failed,

    /// <summary>The service has failed too often of late and is left alone for a while.</summary>
    Paused,

    /// <summary>The turn or the day has used up what it may cost.</summary>
    OverBudget,

    /// <summary>No model is configured.</summary>
    None,
}
