using BotSuite.Knowledge.Ingestion.Storing;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>One try to store what was read of a piece.</summary>
/// <param name="Piece">What was read.</param>
/// <param name="Pending">The documents that have to be written.</param>
/// <param name="Tally">What to count.</param>
internal sealed record PieceWrite(ReadPiece Piece, IReadOnlyList<PendingDocument> Pending, RunTally Tally)
{
    /// <summary>The piece.</summary>
    public ClaimedItem Claim => Piece.Claim;
}
