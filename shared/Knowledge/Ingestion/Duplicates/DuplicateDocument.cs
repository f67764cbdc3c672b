namespace BotSuite.Knowledge.Ingestion.Duplicates;

/// <summary>One of two documents that say the same.</summary>
/// <param name="Id">The document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Key">Its name in its source.</param>
/// <param name="SourceId">Its source.</param>
/// <param name="SourceName">The source's name.</param>
public sealed record DuplicateDocument(Guid Id, string Title, string Key, Guid SourceId, string SourceName);
