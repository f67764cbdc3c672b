using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>A picture on a card.</summary>
public sealed class CardImage
{
    /// <summary>Address of the picture.</summary>
    public string? Url { get; set; }

    /// <summary>Words for it.</summary>
    public string? Alt { get; set; }

    /// <summary>What a tap on it does.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
