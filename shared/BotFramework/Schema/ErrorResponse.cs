using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>What a connector answers where something went wrong.</summary>
public sealed class ErrorResponse
{
    /// <summary>The fault.</summary>
    public Error? Error { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
