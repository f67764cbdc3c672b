using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>A reaction to a message.</summary>
public sealed class MessageReaction
{
    /// <summary>A reaction of which nothing is known yet.</summary>
    public MessageReaction()
    {
    }

    /// <summary>A reaction of the given type.</summary>
    public MessageReaction(string? type) => Type = type;

    /// <summary>like, heart, laugh, surprised, sad, angry and others.</summary>
    public string? Type { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
