namespace BotSuite.Knowledge.Memory;

/// <summary>Names that travel: fields of requests, reserved tags, steps and context arguments, as Kernel Memory has them.</summary>
public static class Constants
{
    /// <summary>What tags of the memory itself begin with; nobody else's may.</summary>
    public const string ReservedTagsPrefix = "__";

    /// <summary>Carried by every passage: the document.</summary>
    public const string ReservedDocumentIdTag = "__document_id";

    /// <summary>Carried by every passage: the file.</summary>
    public const string ReservedFileIdTag = "__file_id";

    /// <summary>Carried by every passage: the media type of the file.</summary>
    public const string ReservedFileTypeTag = "__file_type";

    /// <summary>Told of every passage that is found: the passage.</summary>
    public const string ReservedFilePartitionTag = "__file_part";

    /// <summary>Told of every passage that is found: its place in the file, from 0.</summary>
    public const string ReservedFilePartitionNumberTag = "__part_n";

    /// <summary>Told of every passage that is found: its page or section, from 1; 0 where the file has none.</summary>
    public const string ReservedFileSectionNumberTag = "__sect_n";

    /// <summary>Would be carried by texts that were made from documents, such as summaries. Nothing makes any today.</summary>
    public const string ReservedSyntheticTypeTag = "__synth";

    /// <summary>The value of <see cref="ReservedSyntheticTypeTag"/> for summaries.</summary>
    public const string TagsSyntheticSummary = "summary";

    /// <summary>The step that takes the text out of files.</summary>
    public const string PipelineStepsExtract = "extract";

    /// <summary>The step that splits texts into passages.</summary>
    public const string PipelineStepsPartition = "partition";

    /// <summary>The step that makes vectors.</summary>
    public const string PipelineStepsGenEmbeddings = "gen_embeddings";

    /// <summary>The step that makes passages searchable.</summary>
    public const string PipelineStepsSaveRecords = "save_records";

    /// <summary>The steps of every import, in their order.</summary>
    public static IReadOnlyList<string> DefaultPipeline { get; } =
        [PipelineStepsExtract, PipelineStepsPartition, PipelineStepsGenEmbeddings, PipelineStepsSaveRecords];

    /// <summary>Names of <see cref="IContext.Arguments"/>. The README beside this file says which are heeded.</summary>
    public static class CustomContext
    {
        /// <summary>The words that stand for an answer where there is none.</summary>
        public const string RagEmptyAnswer = "custom_rag_empty_answer_str";

        /// <summary>How many passages a search or a question looks at, where the request does not say it otherwise.</summary>
        public const string RagMaxMatchesCount = "custom_rag_max_matches_count_int";
    }
}
