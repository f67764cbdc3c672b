using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace BotSuite.BotFramework.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>, in any case.</summary>
    string? Type { get; set; }

    /// <summary>Identifier that the channel gave.</summary>
    string? Id { get; set; }

    /// <summary>When it was sent, in UTC, as the channel says.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent on the sender's clock, with its offset.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>Who called the bot, set by the adapter; never to be believed from the wire.</summary>
    string? CallerId { get; set; }

    /// <summary>Where the channel takes the bot's replies. Not to be believed before the token was checked.</summary>
    string? ServiceUrl { get; set; }

    /// <summary>One of <see cref="Channels"/>.</summary>
    string? ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    ChannelAccount? From { get; set; }

    /// <summary>Where it was sent.</summary>
    ConversationAccount? Conversation { get; set; }

    /// <summary>To whom it was sent.</summary>
    ChannelAccount? Recipient { get; set; }

    /// <summary>Facts about the message: mentions, citations, feedback.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>What is particular to the channel, as it came. See <see cref="GetChannelData{T}"/>.</summary>
    JsonElement? ChannelData { get; set; }

    /// <summary>Identifier of the activity that this one answers.</summary>
    string? ReplyToId { get; set; }

    /// <summary>Whether the type is the given one, ignoring case, or a subtype of it such as <c>message/rich</c>.</summary>
    bool IsType(string type);

    /// <summary>The mentions among the entities that can be read as such. Never null.</summary>
    IReadOnlyList<Mention> GetMentions();

    /// <summary>The channel data as the given type; default where there is none.</summary>
    /// <exception cref="JsonException">The channel data has another shape.</exception>
    T? GetChannelData<T>();

    /// <summary>The channel data as the given type, or false where there is none or it has another shape.</summary>
    bool TryGetChannelData<T>([NotNullWhen(true)] out T? channelData);

    /// <summary>Puts the given value into the channel data.</summary>
    void SetChannelData<T>(T channelData);

    /// <summary>Where this activity came from, to reply to it now or later.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity to the conversation that the reference names.</summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="isIncoming">Whether the activity comes from the person rather than from the bot.</param>
    /// <returns>This activity.</returns>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    /// <summary>This activity where it is of type message in any case; otherwise null.</summary>
    IMessageActivity? AsMessageActivity();

    /// <summary>This activity where it is of type messageUpdate in any case; otherwise null.</summary>
    IMessageUpdateActivity? AsMessageUpdateActivity();

    /// <summary>This activity where it is of type messageDelete in any case; otherwise null.</summary>
    IMessageDeleteActivity? AsMessageDeleteActivity();

    /// <summary>This activity where it is of type conversationUpdate in any case; otherwise null.</summary>
    IConversationUpdateActivity? AsConversationUpdateActivity();

    /// <summary>This activity where it is of type contactRelationUpdate in any case; otherwise null.</summary>
    IContactRelationUpdateActivity? AsContactRelationUpdateActivity();

    /// <summary>This activity where it is of type installationUpdate in any case; otherwise null.</summary>
    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    /// <summary>This activity where it is of type typing in any case; otherwise null.</summary>
    ITypingActivity? AsTypingActivity();

    /// <summary>This activity where it is of type endOfConversation in any case; otherwise null.</summary>
    IEndOfConversationActivity? AsEndOfConversationActivity();

    /// <summary>This activity where it is of type event in any case; otherwise null.</summary>
    IEventActivity? AsEventActivity();

    /// <summary>This activity where it is of type invoke in any case; otherwise null.</summary>
    IInvokeActivity? AsInvokeActivity();

    /// <summary>This activity where it is of type messageReaction in any case; otherwise null.</summary>
    IMessageReactionActivity? AsMessageReactionActivity();

    /// <summary>This activity where it is of type suggestion in any case; otherwise null.</summary>
    ISuggestionActivity? AsSuggestionActivity();

    /// <summary>This activity where it is of type trace in any case; otherwise null.</summary>
    ITraceActivity? AsTraceActivity();

    /// <summary>This activity where it is of type handoff in any case; otherwise null.</summary>
    IHandoffActivity? AsHandoffActivity();

    /// <summary>This activity where it is of type command in any case; otherwise null.</summary>
    ICommandActivity? AsCommandActivity();

    /// <summary>This activity where it is of type commandResult in any case; otherwise null.</summary>
    ICommandResultActivity? AsCommandResultActivity();
}
