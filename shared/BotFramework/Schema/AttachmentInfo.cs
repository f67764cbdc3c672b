using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>What a channel knows of a file that it keeps.</summary>
public sealed class AttachmentInfo
{
    /// <summary>Name of the file.</summary>
    public string? Name { get; set; }

    /// <summary>Media type.</summary>
    public string? Type { get; set; }

    /// <summary>The forms in which it can be had.</summary>
    public IList<AttachmentView>? Views { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
