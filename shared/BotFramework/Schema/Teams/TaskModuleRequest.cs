using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>What a press on a button that opens a form sends, or the form itself when it is submitted.</summary>
public sealed class TaskModuleRequest
{
    /// <summary>The button's data, or the inputs.</summary>
    public JsonElement? Data { get; set; }

    /// <summary>The theme of the client and such.</summary>
    public JsonElement? Context { get; set; }

    /// <summary>The tab that it came from.</summary>
    public JsonElement? TabContext { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
