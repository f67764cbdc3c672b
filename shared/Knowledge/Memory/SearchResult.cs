using System.Text.Json.Serialization;

namespace BotSuite.Knowledge.Memory;

/// <summary>What a search found.</summary>
public sealed class SearchResult
{
    /// <summary>What was asked for.</summary>
    [JsonPropertyName("query")]
    [JsonPropertyOrder(1)]
    public string Query { get; set; } = "";

    /// <summary>Whether nothing was found.</summary>
    [JsonPropertyName("noResult")]
    [JsonPropertyOrder(2)]
    public bool NoResult => Results.Count == 0;

    /// <summary>The files with their passages, in the order of their best passage.</summary>
    [JsonPropertyName("results")]
    [JsonPropertyOrder(3)]
    public List<Citation> Results { get; set; } = [];
}
