namespace BotSuite.Data.Turns;

/// <summary>Why an answer was not good.</summary>
public enum DislikeReason
{
    /// <summary>It says something that is not so.</summary>
    Wrong,

    /// <summary>Something is missing.</summary>
    Incomplete,

    /// <summary>It was true once.</summary>
    OutOfDate,

    /// <summary>It answers another question.</summary>
    NotWhatIAsked,

    /// <summary>Something else; the comment says what.</summary>
    Other,
}
