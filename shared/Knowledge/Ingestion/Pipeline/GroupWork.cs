using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>
/// Reads several small pieces and stores them in one transaction: of what a short text costs by itself most is the store's work
/// around it. A piece that takes longer to read goes its own way, and what was not begun in time is left to others.
/// </summary>
internal sealed class GroupWork(
    RunQueue queue, ItemSteps steps, PieceStoring storing, PieceGuard guard, SourceFetchers fetchers, IDatabaseProvider database, TimeProvider clock)
{
    /// <summary>The most pieces of a group.</summary>
    public const int Most = 50;

    // So long others may wait for what the group holds, and so much is read again after a kill.
    private static readonly TimeSpan LongestReading = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Whether a piece may be taken with others: what has to be fetched from elsewhere may take long, and one that was tried before
    /// may be what ended its worker, and must not take others with it.
    /// </summary>
    public bool MayTake(FreeItem item, Source source) =>
        item.Attempts == 0 && (item.Step is IngestionStep.Read || (item.Step is IngestionStep.Fetch && fetchers.Of(source.Kind).IsLocal));

    /// <summary>Claims pieces and sees to as many of them as can be read in a short while. The parameters are those of <see cref="RunWork.ServeAsync"/>.</summary>
    public async Task RunAsync(
        ActiveRun run, Source source, Guid[] ids, string worker, Action<RunTally> heard, Action<Exception, ClaimedItem>? failed,
        CancellationToken cancellationToken)
    {
        var claims = await queue.ClaimItemsAsync(run, source, ids, worker, cancellationToken);
        if (claims.Count == 0) return;

        await using var lease = LeaseKeeper.Start(token => queue.RenewAsync(claims, token), queue.Lease, clock, cancellationToken);
        try
        {
            await ReadAsync(claims, lease, heard, failed, cancellationToken);
        }
        finally
        {
            // Those that were not begun in time.
            await guard.ReleaseAsync(claims);
        }
    }

    private async Task ReadAsync(
        IReadOnlyList<ClaimedItem> claims, LeaseKeeper lease, Action<RunTally> heard, Action<Exception, ClaimedItem>? failed,
        CancellationToken cancellationToken)
    {
        var ready = new List<ReadPiece>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var begun = clock.GetTimestamp();
        var read = 0;
        foreach (var claimed in claims.TakeWhile(_ => clock.GetElapsedTime(begun) < LongestReading && !lease.IsLost))
        {
            var claim = claimed with { ReadBefore = claimed.ReadBefore + read };
            ReadPiece? piece = null;
            await guard.RunAsync([claim], lease, token => steps.RunAsync(claim, done => piece = done, heard, token), heard, failed, cancellationToken);
            if (piece is null) continue;

            // Of two pieces with a document of one name the second has to see that the first has it.
            if (piece.Documents.Any(document => keys.Contains(document.Key)))
            {
                await StoreAsync(ready, lease, heard, failed, cancellationToken);
                (ready, keys) = ([], new HashSet<string>(StringComparer.Ordinal));
            }

            ready.Add(piece);
            read += piece.Documents.Count;
            keys.UnionWith(piece.Documents.Select(document => document.Key));
        }

        await StoreAsync(ready, lease, heard, failed, cancellationToken);
    }

    private async Task StoreAsync(
        List<ReadPiece> pieces, LeaseKeeper lease, Action<RunTally> heard, Action<Exception, ClaimedItem>? failed, CancellationToken cancellationToken)
    {
        if (pieces.Count == 0) return;
        await guard.RunAsync([.. pieces.Select(piece => piece.Claim)], lease, TogetherAsync, heard, failed, cancellationToken);

        async Task TogetherAsync(CancellationToken held)
        {
            try
            {
                await storing.RunAsync(pieces, heard, held);
            }
            catch (Exception exception) when (pieces.Count > 1 && exception is not (OperationCanceledException or LeaseLostException) && !database.IsDeadlock(exception))
            {
                // One of them may be what the store does not take.
                foreach (var piece in pieces)
                    await guard.RunAsync([piece.Claim], lease, token => storing.RunAsync([piece], heard, token), heard, failed, cancellationToken);
            }
        }
    }
}
