using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>A button.</summary>
public sealed class CardAction
{
    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>Words on the button.</summary>
    public string? Title { get; set; }

    /// <summary>Address of a picture beside the title.</summary>
    public string? Image { get; set; }

    /// <summary>Words for the picture.</summary>
    public string? ImageAltText { get; set; }

    /// <summary>Text sent to the bot by messageBack.</summary>
    public string? Text { get; set; }

    /// <summary>Text shown as the person's own by messageBack.</summary>
    public string? DisplayText { get; set; }

    /// <summary>What is sent or opened. A <see cref="JsonElement"/> when read from the wire.</summary>
    public object? Value { get; set; }

    /// <summary>What is particular to the channel, as it came.</summary>
    public JsonElement? ChannelData { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
