using System.Text.Json.Serialization;

namespace BotSuite.Knowledge.Memory;

/// <summary>Where the import of a file of a document stands.</summary>
public sealed class DataPipelineFile
{
    /// <summary>The file's name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; } = "";

    /// <summary>Whether the file has been read and is searched.</summary>
    [JsonPropertyName("completed")]
    public bool Completed { get; set; }

    /// <summary>Whether it could not be read.</summary>
    [JsonPropertyName("failed")]
    public bool Failed { get; set; }

    /// <summary>Why not, or what went wrong the last time; null where nothing did.</summary>
    [JsonPropertyName("error")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; set; }

    /// <summary>
    /// How many of its passages are held back, since they speak to an assistant, hide words or were recognised too poorly; null for none.
    /// </summary>
    [JsonPropertyName("quarantined")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Quarantined { get; set; }

    /// <summary>Why the first of them is; null for none.</summary>
    [JsonPropertyName("quarantine_reason")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? QuarantineReason { get; set; }
}
