using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>What a pressed <c>Action.Execute</c> of an Adaptive Card sends.</summary>
public sealed class AdaptiveCardInvokeValue
{
    /// <summary>The action that was pressed.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>State of a sign-in, where one is under way.</summary>
    public string? State { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
