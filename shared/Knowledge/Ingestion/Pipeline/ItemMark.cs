using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>How far a piece is: written together with that which it tells of, and only by the worker that holds the piece.</summary>
/// <param name="Entries">How many of its entries are dealt with.</param>
/// <param name="Documents">How many documents were among them; null where that is as it was.</param>
/// <param name="End">How it ended; null while it goes on.</param>
internal sealed record ItemMark(int Entries, int? Documents, ItemEnd? End)
{
    /// <summary>Writes it, inside the transaction that the caller has opened.</summary>
    /// <exception cref="LeaseLostException">Somebody else has the piece.</exception>
    public async Task WriteAsync(
        IQueryable<SourceItem> items, ClaimedItem claim, ItemBytes bytes, DateTime now, CancellationToken cancellationToken)
    {
        var documents = Documents ?? claim.Item.DocumentCount;
        var held = items.WhereHeld(claim);
        var written = End is null
            ? await held.ExecuteUpdateAsync(
                update => update
                    .SetProperty(item => item.FileHash, bytes.FileHash)
                    .SetProperty(item => item.DocumentsDone, Entries)
                    .SetProperty(item => item.DocumentCount, documents)
                    .SetProperty(item => item.Attempts, 1)
                    .SetProperty(item => item.ChangedAt, now),
                cancellationToken)
            : await held.ExecuteUpdateAsync(
                update => update
                    .SetProperty(item => item.State, End.State)
                    .SetProperty(item => item.Step, IngestionStep.Done)
                    .SetProperty(item => item.Reason, End.Reason)
                    .SetProperty(item => item.ReadFileHash, End.Signature)
                    .SetProperty(item => item.FileHash, bytes.FileHash)
                    .SetProperty(item => item.FileName, bytes.FileName)
                    .SetProperty(item => item.MediaType, bytes.MediaType)
                    .SetProperty(item => item.LastModified, bytes.LastModified)
                    .SetProperty(item => item.ReadContent, (byte[]?)null)
                    .SetProperty(item => item.DocumentsDone, Entries)
                    .SetProperty(item => item.DocumentCount, documents)
                    .SetProperty(item => item.Attempts, 0)
                    .SetProperty(item => item.LeaseOwner, (string?)null)
                    .SetProperty(item => item.ChangedAt, now),
                cancellationToken);
        if (written == 0) throw new LeaseLostException();
    }
}
