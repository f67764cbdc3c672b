namespace BotSuite.BotFramework.Schema;

/// <summary>The kinds of activity that the protocol names. Compare them without regard to case.</summary>
public static class ActivityTypes
{
    /// <summary>Something said, by a person or by the bot.</summary>
    public const string Message = "message";

    /// <summary>The bot was added to or removed from somebody's contacts.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Members or other facts of the conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The sender is working on an answer.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A named event from a program, not seen by people.</summary>
    public const string Event = "event";

    /// <summary>A request that wants an answer in the same exchange.</summary>
    public const string Invoke = "invoke";

    /// <summary>The bot's answer to an invoke; kept for the HTTP response, never sent to the channel.</summary>
    public const string InvokeResponse = "invokeResponse";

    /// <summary>Somebody asks for erasure of what is stored of them.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>An earlier message was edited or brought back.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>An earlier message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Somebody reacted to a message, or took the reaction back.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A private suggestion to the recipient about an earlier activity.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>Information for the developer; goes to the emulator only.</summary>
    public const string Trace = "trace";

    /// <summary>Control of the conversation changes hands.</summary>
    public const string Handoff = "handoff";

    /// <summary>A request to carry out a named command.</summary>
    public const string Command = "command";

    /// <summary>What became of a command.</summary>
    public const string CommandResult = "commandResult";

    /// <summary>Asks the adapter to wait; the value is the number of milliseconds. Never sent.</summary>
    public const string Delay = "delay";
}
