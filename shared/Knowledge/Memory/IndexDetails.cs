using System.Text.Json.Serialization;

namespace BotSuite.Knowledge.Memory;

/// <summary>An index.</summary>
public sealed class IndexDetails
{
    /// <summary>The one name that the index is stored, listed and told under.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; } = "";
}
