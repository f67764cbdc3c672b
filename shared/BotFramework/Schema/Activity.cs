using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>
/// One thing that happens in a conversation: the single message of the Activity protocol.
/// Every property is optional on the wire; what is unknown is kept in <see cref="Properties"/> and goes out again.
/// Not safe for use by several threads at once.
/// </summary>
public sealed partial class Activity :
    IMessageUpdateActivity, IMessageDeleteActivity, IConversationUpdateActivity, IContactRelationUpdateActivity, IInstallationUpdateActivity,
    ITypingActivity, IEndOfConversationActivity, IEventActivity, IInvokeActivity, IMessageReactionActivity, ISuggestionActivity,
    ITraceActivity, IHandoffActivity, ICommandActivity, ICommandResultActivity, IJsonOnDeserialized
{
    private JsonElement? _channelData;
    private JsonElement? _value;

    /// <summary>An activity of which nothing is known yet.</summary>
    public Activity()
    {
    }

    /// <summary>An activity of the given type.</summary>
    public Activity(string type) => Type = type;

    /// <summary>One of <see cref="ActivityTypes"/>, in any case.</summary>
    public string? Type { get; set; }

    /// <summary>Identifier that the channel gave.</summary>
    public string? Id { get; set; }

    /// <summary>When it was sent, in UTC, as the channel says.</summary>
    [JsonConverter(typeof(UtcTimeConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent on the sender's clock, with its offset.</summary>
    [JsonConverter(typeof(OffsetTimeConverter))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone, an IANA name.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Who called the bot, set by the adapter; never to be believed from the wire.</summary>
    public string? CallerId { get; set; }

    /// <summary>Where the channel takes the bot's replies. Not to be believed before the token was checked.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>One of <see cref="Channels"/>.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>Where it was sent.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>To whom it was sent.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>; markdown when absent.</summary>
    public string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>; list when absent.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Who has come in.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who has left.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions given.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken back.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>New topic of the conversation.</summary>
    public string? TopicName { get; set; }

    /// <summary>Whether earlier history is shown to who comes in.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>Language of the text, a BCP 47 tag.</summary>
    public string? Locale { get; set; }

    /// <summary>The words.</summary>
    public string? Text { get; set; }

    /// <summary>The words to be spoken: plain or SSML.</summary>
    public string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    public string? InputHint { get; set; }

    /// <summary>The words where a card cannot be shown.</summary>
    public string? Summary { get; set; }

    /// <summary>Buttons to offer.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Facts about the message: mentions, citations, feedback.</summary>
    public IList<Entity>? Entities { get; set; }

    /// <summary>What is particular to the channel, as it came. See <see cref="GetChannelData{T}"/>.</summary>
    public JsonElement? ChannelData
    {
        get => _channelData;
        set => _channelData = Meaningful(value);
    }

    /// <summary>What was done, for contactRelationUpdate and installationUpdate.</summary>
    public string? Action { get; set; }

    /// <summary>Identifier of the activity that this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>What a trace shows.</summary>
    public string? Label { get; set; }

    /// <summary>Type of the value.</summary>
    public string? ValueType { get; set; }

    /// <summary>The value, as it came. See <see cref="GetValue{T}"/>.</summary>
    public JsonElement? Value
    {
        get => _value;
        set => _value = Meaningful(value);
    }

    /// <summary>Name of the event, invoke, command or trace.</summary>
    public string? Name { get; set; }

    /// <summary>A conversation that this activity speaks of.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>One of <see cref="EndOfConversationCodes"/>.</summary>
    public string? Code { get; set; }

    /// <summary>When the activity loses its meaning.</summary>
    [JsonConverter(typeof(UtcTimeConverter))]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    public string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Words that speech recognition should listen for.</summary>
    public IList<string>? ListenFor { get; set; }

    /// <summary>What to mark in the activity that this one answers.</summary>
    public IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>An action that goes with the message.</summary>
    public SemanticAction? SemanticAction { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    // An undefined element cannot be written, and a null is never written.
    private static JsonElement? Meaningful(JsonElement? element) =>
        element is { ValueKind: not JsonValueKind.Undefined and not JsonValueKind.Null } ? element : null;
}
