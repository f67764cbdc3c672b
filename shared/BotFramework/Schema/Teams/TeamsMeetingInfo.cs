using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>A meeting.</summary>
public sealed class TeamsMeetingInfo
{
    /// <summary>Identifier of the meeting.</summary>
    public string? Id { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
