using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>How far a piece is: written together with that which it tells of, and only by the worker that holds the piece.</summary>
/// <param name="Entries">How many of its entries are dealt with.</param>
/// <param name="Documents">How many documents were among them; null where that is as it was.</param>
/// <param name="End">How it ended; null while it goes on.</param>
internal sealed record ItemMark(int Entries, int? Documents, ItemEnd? End)
{
    /// <summary>Writes it into the row of a piece that is held (<see cref="ItemLeases.HoldAsync"/>).</summary>
    public void Write(SourceItem item, ItemBytes bytes, DateTime now)
    {
        (item.FileHash, item.DocumentsDone, item.DocumentCount) = (bytes.FileHash, Entries, Documents ?? item.DocumentCount);
        (item.Attempts, item.ChangedAt) = (1, now);
        if (End is null) return;

        var step = End.State is SourceItemState.Ready ? IngestionStep.Done : IngestionStep.Read;
        (item.State, item.Step, item.Reason, item.ReadFileHash) = (End.State, step, End.Reason, End.Signature);
        (item.FileName, item.MediaType, item.LastModified) = (bytes.FileName, bytes.MediaType, bytes.LastModified);
        (item.ReadContent, item.LeaseOwner, item.Attempts) = (null, null, 0);
    }
}
