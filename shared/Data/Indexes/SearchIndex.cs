namespace BotSuite.Data.Indexes;

/// <summary>How one index is searched. An index without a row is searched as the program's defaults say.</summary>
public sealed class SearchIndex
{
    /// <summary>The index, at most 64 characters.</summary>
    public required string Name { get; set; }

    /// <summary>What calibration fitted (weights and thresholds, on which questions, when), as JSON; null until somebody calibrated.</summary>
    public string? CalibrationJson { get; set; }

    /// <summary>The embedding model that the index was calibrated with, at most 128 characters; null until somebody calibrated.</summary>
    public string? EmbeddingModelId { get; set; }

    /// <summary>When the row changed last, in UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Revision { get; set; }
}
