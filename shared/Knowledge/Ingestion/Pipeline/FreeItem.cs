using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>A piece that a worker may take.</summary>
/// <param name="Id">The piece.</param>
/// <param name="Step">What has to be done next.</param>
/// <param name="Attempts">How often the step has been tried.</param>
internal sealed record FreeItem(Guid Id, IngestionStep Step, int Attempts);
