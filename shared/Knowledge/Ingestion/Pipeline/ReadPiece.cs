using BotSuite.Knowledge.Ingestion.Reading;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>What was read of a piece and is to be stored with how far it is by then.</summary>
/// <param name="Claim">The piece.</param>
/// <param name="Bytes">What it was read from.</param>
/// <param name="Reading">All that was seen in it so far.</param>
/// <param name="Documents">The documents to store.</param>
/// <param name="Taken">What was wrong with other entries; not changed.</param>
/// <param name="Entries">How many entries are dealt with, these included.</param>
/// <param name="Signature">What it was made of, where this is all of it; null while it goes on.</param>
internal sealed record ReadPiece(
    ClaimedItem Claim, ItemBytes Bytes, ItemReading Reading, IReadOnlyList<ReadDocument> Documents, RunTally Taken, int Entries, string? Signature)
{
    /// <summary>How far the piece is, once the documents have been sorted.</summary>
    public ItemMark Mark => new(Entries, Reading.Documents, Signature is null ? null : Reading.End(Signature));
}
