using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>Where to speak, kept for later: all that a proactive message needs.</summary>
public sealed class ConversationReference
{
    /// <summary>The activity to reply to; null where there is none to name.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>One of <see cref="Channels"/>.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Where the channel takes the bot's messages. It can change: keep the newest.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The person's language, a BCP 47 tag.</summary>
    public string? Locale { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The event that begins a proactive turn in this conversation.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
