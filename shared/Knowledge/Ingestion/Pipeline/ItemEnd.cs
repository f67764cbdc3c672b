using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>How the reading of a piece ended.</summary>
/// <param name="State">What it is now.</param>
/// <param name="Reason">Why, in a sentence for the editor; null where there is nothing to say.</param>
/// <param name="Signature">What it was made of (<see cref="SourceItem.ReadFileHash"/>); null to have it read again next time.</param>
/// <param name="SeenKeys">Tells which documents are in the piece; the others are gone. Null where nothing may be deleted.</param>
internal sealed record ItemEnd(SourceItemState State, string? Reason, string? Signature, Func<string, bool>? SeenKeys);
