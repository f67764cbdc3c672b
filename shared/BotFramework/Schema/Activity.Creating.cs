namespace BotSuite.BotFramework.Schema;

public sealed partial class Activity
{
    /// <summary>An empty message.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    /// <summary>A sign that the bot is working.</summary>
    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    /// <summary>An empty event.</summary>
    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    /// <summary>An empty invoke.</summary>
    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    /// <summary>An empty change of the conversation.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    /// <summary>An empty change of a contact.</summary>
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity(ActivityTypes.ContactRelationUpdate);

    /// <summary>The end of a conversation.</summary>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    /// <summary>A handing over.</summary>
    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    /// <summary>Information for the developer, sent to the emulator only.</summary>
    /// <param name="name">What is traced.</param>
    /// <param name="valueType">Type of the value; the value's own type where none is given.</param>
    /// <param name="value">The value, written as JSON.</param>
    /// <param name="label">What the trace shows.</param>
    public static ITraceActivity CreateTraceActivity(string name, string? valueType = null, object? value = null, string? label = null)
    {
        var trace = new Activity(ActivityTypes.Trace) { Name = name, Label = label, ValueType = valueType ?? value?.GetType().Name };
        trace.SetValue(value);
        return trace;
    }

    /// <summary>A message back to who sent this activity, in the same conversation.</summary>
    /// <param name="text">The words.</param>
    /// <param name="locale">Language of the words; this activity's where none is given.</param>
    public Activity CreateReply(string? text = null, string? locale = null)
    {
        var reply = new Activity(ActivityTypes.Message) { Text = text ?? "", Locale = locale ?? Locale, Attachments = [], Entities = [] };
        return reply.ApplyConversationReference(GetConversationReference());
    }

    /// <summary>Information for the developer about this activity, in the same conversation.</summary>
    /// <param name="name">What is traced.</param>
    /// <param name="value">The value, written as JSON.</param>
    /// <param name="valueType">Type of the value; the value's own type where none is given.</param>
    /// <param name="label">What the trace shows.</param>
    public ITraceActivity CreateTrace(string name, object? value = null, string? valueType = null, string? label = null) =>
        ((Activity)CreateTraceActivity(name, valueType, value, label)).ApplyConversationReference(GetConversationReference());
}
