using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>A stretch of text to mark in an earlier message.</summary>
public sealed class TextHighlight
{
    /// <summary>The words.</summary>
    public string? Text { get; set; }

    /// <summary>Which occurrence of them, from 1.</summary>
    public int? Occurrence { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
