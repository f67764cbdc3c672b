using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>Asks Teams to show thumbs under a message.</summary>
public sealed class FeedbackLoop
{
    /// <summary>default: Teams' own form; custom: the bot's, fetched by <c>message/fetchTask</c>.</summary>
    public string? Type { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
