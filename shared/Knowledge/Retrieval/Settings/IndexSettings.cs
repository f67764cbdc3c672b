using BotSuite.Knowledge.Embeddings;

namespace BotSuite.Knowledge.Retrieval.Settings;

/// <summary>How one index is searched.</summary>
public sealed record IndexSettings
{
    /// <summary>The settings of an index that nobody has set anything for.</summary>
    public static readonly IndexSettings Default = new();

    /// <summary>What was fitted for it; null for the program's defaults.</summary>
    public IndexCalibration? Calibration { get; init; }

    /// <summary>The model that its row names as the one that serves; null where none has been named yet.</summary>
    public string? ServingModelId { get; init; }

    internal ITextEmbedder? Model { get; init; }

    internal SynonymTable Synonyms { get; init; } = SynonymTable.Empty;
}
