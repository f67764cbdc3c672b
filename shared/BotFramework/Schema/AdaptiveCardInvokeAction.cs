using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>The action of an Adaptive Card that was pressed.</summary>
public sealed class AdaptiveCardInvokeAction
{
    /// <summary>Always <c>Action.Execute</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Identifier of the action on the card.</summary>
    public string? Id { get; set; }

    /// <summary>Name of what is to be done.</summary>
    public string? Verb { get; set; }

    /// <summary>The action's own data and the inputs of the card.</summary>
    public JsonElement? Data { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
