using System.Text.Json.Serialization;

namespace BotSuite.Knowledge.Memory;

/// <summary>What a language model was given and gave, counted in tokens.</summary>
public sealed class TokenUsage
{
    /// <summary>When.</summary>
    [JsonPropertyName("timestamp")]
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>The service that runs the model.</summary>
    [JsonPropertyName("serviceType")]
    public string? ServiceType { get; set; }

    /// <summary><c>TextGeneration</c> or <c>EmbeddingGeneration</c>.</summary>
    [JsonPropertyName("modelType")]
    public string? ModelType { get; set; }

    /// <summary>The model.</summary>
    [JsonPropertyName("modelName")]
    public string? ModelName { get; set; }

    /// <summary>Tokens given, as we count.</summary>
    [JsonPropertyName("tokenizerTokensIn")]
    public int? TokenizerTokensIn { get; set; }

    /// <summary>Tokens received, as we count.</summary>
    [JsonPropertyName("tokenizerTokensOut")]
    public int? TokenizerTokensOut { get; set; }

    /// <summary>Tokens given, as the service counts.</summary>
    [JsonPropertyName("serviceTokensIn")]
    public int? ServiceTokensIn { get; set; }

    /// <summary>Tokens received, as the service counts.</summary>
    [JsonPropertyName("serviceTokensOut")]
    public int? ServiceTokensOut { get; set; }

    /// <summary>Tokens that the model thought in, as the service counts.</summary>
    [JsonPropertyName("serviceReasoningTokens")]
    public int? ServiceReasoningTokens { get; set; }
}
