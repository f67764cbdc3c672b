using System.Text.Json.Serialization;

namespace BotSuite.Knowledge.Memory;

/// <summary>An answer, or a piece of one.</summary>
public sealed class MemoryAnswer
{
    /// <summary>What to do with the piece; null for a whole answer.</summary>
    [JsonPropertyName("streamState")]
    [JsonPropertyOrder(0)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StreamStates? StreamState { get; set; }

    /// <summary>What was asked; null in all pieces of a streamed answer but the first.</summary>
    [JsonPropertyName("question")]
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Question { get; set; }

    /// <summary>Whether there is no answer.</summary>
    [JsonPropertyName("noResult")]
    [JsonPropertyOrder(2)]
    public bool NoResult { get; set; } = true;

    /// <summary>Why there is none; null where there is one.</summary>
    [JsonPropertyName("noResultReason")]
    [JsonPropertyOrder(3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NoResultReason { get; set; }

    /// <summary>The answer's words, or the words that stand for one.</summary>
    [JsonPropertyName("text")]
    [JsonPropertyOrder(10)]
    public string Result { get; set; } = "";

    /// <summary>What language models were used for it; null where that was not told.</summary>
    [JsonPropertyName("tokenUsage")]
    [JsonPropertyOrder(11)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<TokenUsage>? TokenUsage { get; set; }

    /// <summary>The passages that the answer was made of, and no others; null in all pieces of a streamed answer but the first.</summary>
    [JsonPropertyName("relevantSources")]
    [JsonPropertyOrder(20)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<Citation>? RelevantSources { get; set; } = [];
}
