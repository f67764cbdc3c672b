using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>What a channel needs to know to make a conversation.</summary>
public sealed class ConversationParameters
{
    /// <summary>Whether it is a group conversation or a thread in a Teams channel.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot's account.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Whom to bring in.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>Topic to show.</summary>
    public string? TopicName { get; set; }

    /// <summary>The first activity, where the channel takes one.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What is particular to the channel, as it came.</summary>
    public JsonElement? ChannelData { get; set; }

    /// <summary>Tenant of the person, in Teams.</summary>
    public string? TenantId { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
