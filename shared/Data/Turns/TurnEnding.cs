namespace BotSuite.Data.Turns;

/// <summary>How a turn ended.</summary>
public enum TurnEnding
{
    /// <summary>An answer with proof was sent.</summary>
    Answered,

    /// <summary>The bot asked back, with suggestions.</summary>
    Clarified,

    /// <summary>No approved source answers the question, and the person was told so.</summary>
    NotFound,

    /// <summary>A guardrail turned the question away.</summary>
    Refused,

    /// <summary>The emergency card was shown.</summary>
    Emergency,

    /// <summary>A person took over.</summary>
    HandedOver,

    /// <summary>A greeting, thanks or a question about the bot itself: nothing was searched.</summary>
    SmallTalk,

    /// <summary>Something broke; the person got an apology with the reference.</summary>
    Failed,
}
