using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>A piece that a worker holds, with what it needs to know of its source and its run.</summary>
/// <param name="Item">The piece as it was when it was claimed.</param>
/// <param name="Source">Its source.</param>
/// <param name="RunId">The run that it is read in.</param>
/// <param name="Owner">The worker that holds it.</param>
/// <param name="ReadBefore">How many documents of the source the run had read when it was claimed.</param>
internal sealed record ClaimedItem(SourceItem Item, Source Source, Guid RunId, string Owner, int ReadBefore);
