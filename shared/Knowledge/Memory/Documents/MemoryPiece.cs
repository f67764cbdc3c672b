using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>A file of a document, with where its import stands.</summary>
/// <param name="SourceId">The source that it was imported into.</param>
/// <param name="DocumentId">The document that it belongs to.</param>
/// <param name="FileName">Its name.</param>
/// <param name="MediaType">Its media type; null where unknown.</param>
/// <param name="FileHash">Its bytes; null until they were fetched.</param>
/// <param name="FactsJson">What was said of it; holds the tags.</param>
/// <param name="Step">What has to be done next.</param>
/// <param name="State">Whether somebody has to do it.</param>
/// <param name="Reason">What went wrong; null where nothing did.</param>
/// <param name="CreatedAt">When it came first, in UTC.</param>
/// <param name="ChangedAt">When its state changed last, in UTC.</param>
internal sealed record MemoryPiece(
    Guid SourceId, string DocumentId, string FileName, string? MediaType, string? FileHash, string? FactsJson, IngestionStep Step, SourceItemState State,
    string? Reason, DateTime CreatedAt, DateTime ChangedAt)
{
    /// <summary>The tags that it was imported with.</summary>
    public IReadOnlyList<string> Tags { get; } = OutsideFacts.TagsOf(FactsJson);

    /// <summary>Whether it has been read and is searched.</summary>
    public bool IsReady => State is SourceItemState.Ready;

    /// <summary>Whether waiting will not make it ready.</summary>
    public bool HasFailed => State is SourceItemState.Failed or SourceItemState.Skipped;
}
