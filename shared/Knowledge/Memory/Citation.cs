using System.Text.Json.Serialization;

namespace BotSuite.Knowledge.Memory;

/// <summary>A file, with those of its passages that were found in it.</summary>
public sealed class Citation
{
    /// <summary>Index, document and file, which tell citations apart.</summary>
    [JsonPropertyName("link")]
    public string Link { get; set; } = "";

    /// <summary>The index.</summary>
    [JsonPropertyName("index")]
    public string Index { get; set; } = "";

    /// <summary>The document.</summary>
    [JsonPropertyName("documentId")]
    public string DocumentId { get; set; } = "";

    /// <summary>The file.</summary>
    [JsonPropertyName("fileId")]
    public string FileId { get; set; } = "";

    /// <summary>The file's media type.</summary>
    [JsonPropertyName("sourceContentType")]
    public string SourceContentType { get; set; } = "";

    /// <summary>The file's name.</summary>
    [JsonPropertyName("sourceName")]
    public string SourceName { get; set; } = "";

    /// <summary>Where the text is published, or else where the file is downloaded from: a path behind the address of the API.</summary>
    [JsonPropertyName("sourceUrl")]
    public string? SourceUrl { get; set; }

    /// <summary>The passages, best first.</summary>
    [JsonPropertyName("partitions")]
    public List<Partition> Partitions { get; set; } = [];

    /// <summary>A passage.</summary>
    public sealed class Partition
    {
        /// <summary>The words.</summary>
        [JsonPropertyName("text")]
        public string Text { get; set; } = "";

        /// <summary>The confidence that the passage answers what was asked, from 0 to 1; 0 where nothing was asked.</summary>
        [JsonPropertyName("relevance")]
        public float Relevance { get; set; }

        /// <summary>The passage's place in its document, from 0.</summary>
        [JsonPropertyName("partitionNumber")]
        public int PartitionNumber { get; set; }

        /// <summary>The page or slide on which the passage begins, from 1; 0 where the format has none.</summary>
        [JsonPropertyName("sectionNumber")]
        public int SectionNumber { get; set; }

        /// <summary>When the passage was read.</summary>
        [JsonPropertyName("lastUpdate")]
        public DateTimeOffset LastUpdate { get; set; }

        /// <summary>The document's tags, with the memory's own.</summary>
        [JsonPropertyName("tags")]
        public TagCollection Tags { get; set; } = [];

        /// <summary>The questions that the passage answers, the main one first: its words alone may not name what they are about. Not in Kernel Memory.</summary>
        [JsonPropertyName("questions")]
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<string>? Questions { get; set; }

        /// <summary>The headings above the passage, outermost first. Not in Kernel Memory.</summary>
        [JsonPropertyName("headings")]
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<string>? Headings { get; set; }

        /// <summary>The page or slide on which the passage begins, from 1; null where the format has none. Not in Kernel Memory.</summary>
        [JsonPropertyName("page")]
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? Page { get; set; }

        /// <summary>Where the passage's document is published; null where nowhere. Not in Kernel Memory.</summary>
        [JsonPropertyName("url")]
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Url { get; set; }
    }
}
