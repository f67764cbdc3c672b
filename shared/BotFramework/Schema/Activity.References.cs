namespace BotSuite.BotFramework.Schema;

public sealed partial class Activity
{
    /// <inheritdoc/>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = CanBeRepliedTo() ? Id : null,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The reference to this activity once it was sent, with the receipt that the channel gave for it.</summary>
    /// <param name="reply">The channel's receipt.</param>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <inheritdoc/>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        From = isIncoming ? reference.User : reference.Bot;
        Recipient = isIncoming ? reference.Bot : reference.User;
        if (isIncoming)
        {
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    // Web chat holds a reply back for five seconds while it waits for an activity that it never shows:
    // a change of the conversation, or the event that began a proactive turn.
    private bool CanBeRepliedTo()
    {
        if (IsType(ActivityTypes.Event))
        {
            return Name is not (ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation);
        }

        return !IsType(ActivityTypes.ConversationUpdate) || !IsWebClient(ChannelId);
    }

    private static bool IsWebClient(string? channelId) =>
        string.Equals(channelId, Channels.Webchat, StringComparison.OrdinalIgnoreCase)
        || string.Equals(channelId, Channels.Directline, StringComparison.OrdinalIgnoreCase);
}
