using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>A channel of a team.</summary>
public sealed class ChannelInfo
{
    /// <summary>Identifier, such as <c>19:...@thread.tacv2</c>.</summary>
    public string? Id { get; set; }

    /// <summary>Name; null for the General channel.</summary>
    public string? Name { get; set; }

    /// <summary>standard, private or shared.</summary>
    public string? Type { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
