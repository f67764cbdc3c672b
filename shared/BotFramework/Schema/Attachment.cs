using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>Something that travels with a message: a card, a file, an image.</summary>
public sealed class Attachment
{
    /// <summary>Media type.</summary>
    public string? ContentType { get; set; }

    /// <summary>Address of the content, or a data address.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The content itself where it is embedded. A <see cref="JsonElement"/> when read from the wire.</summary>
    public object? Content { get; set; }

    /// <summary>Name of the file.</summary>
    public string? Name { get; set; }

    /// <summary>Address of a small picture of it.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
