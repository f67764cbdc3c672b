using System.Text.Json.Serialization;

namespace BotSuite.Knowledge.Memory;

/// <summary>Where the import of a document stands.</summary>
public sealed class DataPipelineStatus
{
    /// <summary>Whether every file has been read and is searched.</summary>
    [JsonPropertyName("completed")]
    public bool Completed { get; set; }

    /// <summary>Whether the document has no files.</summary>
    [JsonPropertyName("empty")]
    public bool Empty { get; set; }

    /// <summary>The index.</summary>
    [JsonPropertyName("index")]
    public string Index { get; set; } = "";

    /// <summary>The document.</summary>
    [JsonPropertyName("document_id")]
    public string DocumentId { get; set; } = "";

    /// <summary>The document's tags.</summary>
    [JsonPropertyName("tags")]
    public TagCollection Tags { get; set; } = [];

    /// <summary>When the document was imported first.</summary>
    [JsonPropertyName("creation")]
    public DateTimeOffset Creation { get; set; }

    /// <summary>When something happened last.</summary>
    [JsonPropertyName("last_update")]
    public DateTimeOffset LastUpdate { get; set; }

    /// <summary>All steps.</summary>
    [JsonPropertyName("steps")]
    public List<string> Steps { get; set; } = [];

    /// <summary>The steps that have still to be done.</summary>
    [JsonPropertyName("remaining_steps")]
    public List<string> RemainingSteps { get; set; } = [];

    /// <summary>The steps that have been done for every file.</summary>
    [JsonPropertyName("completed_steps")]
    public List<string> CompletedSteps { get; set; } = [];

    /// <summary>Whether a file could not be read, so that waiting will not complete the document. Not in Kernel Memory.</summary>
    [JsonPropertyName("failed")]
    public bool Failed { get; set; }

    /// <summary>The step that failed; null where none did. Not in Kernel Memory.</summary>
    [JsonPropertyName("failed_step")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FailedStep { get; set; }

    /// <summary>Why it failed, in sentences; null where nothing did. Not in Kernel Memory.</summary>
    [JsonPropertyName("error")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; set; }

    /// <summary>The files one by one. Not in Kernel Memory.</summary>
    [JsonPropertyName("files")]
    public List<DataPipelineFile> Files { get; set; } = [];
}
