using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>A fault that a connector reports.</summary>
public sealed class Error
{
    /// <summary>Name of the fault.</summary>
    public string? Code { get; set; }

    /// <summary>What went wrong; in Teams this may itself be JSON.</summary>
    public string? Message { get; set; }

    /// <summary>What a service behind the connector answered.</summary>
    public InnerHttpError? InnerHttpError { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
