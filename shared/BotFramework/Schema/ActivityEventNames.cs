namespace BotSuite.BotFramework.Schema;

/// <summary>Names of the synthetic events that begin a proactive turn.</summary>
public static class ActivityEventNames
{
    /// <summary>A turn in a conversation that exists already.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The first turn in a conversation that the bot has just made.</summary>
    public const string CreateConversation = "CreateConversation";

    /// <summary>A sign-in service delivers a token.</summary>
    public const string TokenResponse = "tokens/response";
}
