using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>The conversation that a channel has made.</summary>
public sealed class ConversationResourceResponse
{
    /// <summary>Identifier of the first activity, where one was given.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Where to reach the conversation.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Identifier of the conversation.</summary>
    public string? Id { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
