namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>A document that the store already has.</summary>
/// <param name="Id">The document.</param>
/// <param name="ItemId">The piece that it was read from; null where it was not read by the pipeline.</param>
/// <param name="ContentHash">Hash of its current version; null where there is none.</param>
/// <param name="LastNumber">Number of its newest version; 0 where there is none.</param>
/// <param name="IsDeleted">Whether it has a tombstone.</param>
internal sealed record KnownDocument(Guid Id, Guid? ItemId, string? ContentHash, int LastNumber, bool IsDeleted);
