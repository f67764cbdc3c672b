namespace BotSuite.BotFramework.Schema;

public sealed partial class Activity
{
    /// <inheritdoc/>
    public bool IsType(string type)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        if (Type is null || !Type.StartsWith(type, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return Type.Length == type.Length || Type[type.Length] == '/';
    }

    /// <inheritdoc/>
    public IMessageActivity? AsMessageActivity() => IsType(ActivityTypes.Message) ? this : null;

    /// <inheritdoc/>
    public IMessageUpdateActivity? AsMessageUpdateActivity() => IsType(ActivityTypes.MessageUpdate) ? this : null;

    /// <inheritdoc/>
    public IMessageDeleteActivity? AsMessageDeleteActivity() => IsType(ActivityTypes.MessageDelete) ? this : null;

    /// <inheritdoc/>
    public IConversationUpdateActivity? AsConversationUpdateActivity() => IsType(ActivityTypes.ConversationUpdate) ? this : null;

    /// <inheritdoc/>
    public IContactRelationUpdateActivity? AsContactRelationUpdateActivity() => IsType(ActivityTypes.ContactRelationUpdate) ? this : null;

    /// <inheritdoc/>
    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => IsType(ActivityTypes.InstallationUpdate) ? this : null;

    /// <inheritdoc/>
    public ITypingActivity? AsTypingActivity() => IsType(ActivityTypes.Typing) ? this : null;

    /// <inheritdoc/>
    public IEndOfConversationActivity? AsEndOfConversationActivity() => IsType(ActivityTypes.EndOfConversation) ? this : null;

    /// <inheritdoc/>
    public IEventActivity? AsEventActivity() => IsType(ActivityTypes.Event) ? this : null;

    /// <inheritdoc/>
    public IInvokeActivity? AsInvokeActivity() => IsType(ActivityTypes.Invoke) ? this : null;

    /// <inheritdoc/>
    public IMessageReactionActivity? AsMessageReactionActivity() => IsType(ActivityTypes.MessageReaction) ? this : null;

    /// <inheritdoc/>
    public ISuggestionActivity? AsSuggestionActivity() => IsType(ActivityTypes.Suggestion) ? this : null;

    /// <inheritdoc/>
    public ITraceActivity? AsTraceActivity() => IsType(ActivityTypes.Trace) ? this : null;

    /// <inheritdoc/>
    public IHandoffActivity? AsHandoffActivity() => IsType(ActivityTypes.Handoff) ? this : null;

    /// <inheritdoc/>
    public ICommandActivity? AsCommandActivity() => IsType(ActivityTypes.Command) ? this : null;

    /// <inheritdoc/>
    public ICommandResultActivity? AsCommandResultActivity() => IsType(ActivityTypes.CommandResult) ? this : null;
}
