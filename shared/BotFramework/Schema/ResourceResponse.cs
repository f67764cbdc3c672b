using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>The channel's receipt for what was sent.</summary>
public sealed class ResourceResponse
{
    /// <summary>A receipt without an identifier.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>A receipt with the identifier that the channel gave.</summary>
    public ResourceResponse(string? id) => Id = id;

    /// <summary>Identifier that the channel gave; null where it gave none.</summary>
    public string? Id { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
