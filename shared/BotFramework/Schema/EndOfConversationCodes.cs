namespace BotSuite.BotFramework.Schema;

/// <summary>Why a conversation ended.</summary>
public static class EndOfConversationCodes
{
    /// <summary>Not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>It came to its end.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>The person ended it.</summary>
    public const string UserCancelled = "userCancelled";

    /// <summary>The bot took too long.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The bot sent something invalid.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The channel failed.</summary>
    public const string ChannelFailed = "channelFailed";
}
