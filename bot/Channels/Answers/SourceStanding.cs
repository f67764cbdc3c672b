namespace BotSuite.Bot.Channels.Answers;

/// <summary>How a text stands today.</summary>
public enum SourceStanding
{
    /// <summary>In force.</summary>
    InForce,

    /// <summary>No longer in force.</summary>
    Expired,

    /// <summary>Not in force yet.</summary>
    Coming,
}
