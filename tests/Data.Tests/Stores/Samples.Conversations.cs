using BotSuite.Data.Conversations;

namespace BotSuite.Data.Tests.Stores;

internal static partial class Samples
{
    public static Conversation NewConversation() => new()
    {
        ChannelId = "msteams",
        ExternalId = Unique("19:abc@thread.v2"),
        UserKey = Unique("user"),
        Language = "ko",
        ReferenceJson = "{}",
        StateJson = "{\"pending\":\"reason\"}",
        Welcomed = true,
        LastSequence = 1,
        CreatedAt = Noon,
        LastActivityAt = Noon.AddMinutes(1),
    };

    public static ConversationActivity NewActivity(Guid conversation, long sequence) => new()
    {
        ConversationId = conversation,
        Sequence = sequence,
        ActivityId = Unique("activity"),
        Incoming = true,
        Type = "message",
        Json = "{\"type\":\"message\",\"text\":\"반품?\"}",
        At = Noon,
    };

    public static InboxItem NewInboxItem() => new()
    {
        ChannelId = "webchat",
        ConversationExternalId = Unique("conversation"),
        ActivityId = Unique("activity"),
        Json = "{}",
        State = InboxState.Waiting,
        ReceivedAt = Noon,
    };

    public static StoredAttachment NewAttachment(Guid conversation) => new()
    {
        ConversationId = conversation,
        Name = "영수증.png",
        MediaType = "image/png",
        Content = [0, 1, 2, 255],
        CreatedAt = Noon,
    };
}
