using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>A run that has not ended.</summary>
/// <param name="Id">The run.</param>
/// <param name="SourceId">Its source.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DocumentsRead">How many documents it has read.</param>
internal sealed record ActiveRun(Guid Id, Guid SourceId, SourceRunState State, int DocumentsRead);
