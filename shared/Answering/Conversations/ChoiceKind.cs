namespace BotSuite.Answering.Conversations;

/// <summary>What the bot asks back about.</summary>
public enum ChoiceKind
{
    /// <summary>Which topic is meant.</summary>
    Topic,

    /// <summary>Where the answer has to hold.</summary>
    Place,

    /// <summary>For whom the answer has to hold.</summary>
    Population,
}
