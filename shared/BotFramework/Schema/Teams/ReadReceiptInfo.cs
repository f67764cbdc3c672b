using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>How far a person has read.</summary>
public sealed class ReadReceiptInfo
{
    /// <summary>Identifier of the last message that was read; in Teams a time in milliseconds.</summary>
    public string? LastReadMessageId { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
