using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>The channels of a team.</summary>
public sealed class ConversationList
{
    /// <summary>The channels; the General channel has no name.</summary>
    public IList<ChannelInfo>? Conversations { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
