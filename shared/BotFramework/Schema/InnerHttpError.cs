using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>What a service behind the connector answered.</summary>
public sealed class InnerHttpError
{
    /// <summary>Its HTTP status.</summary>
    public int? StatusCode { get; set; }

    /// <summary>Its body.</summary>
    public JsonElement? Body { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
