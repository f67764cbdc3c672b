using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Storing;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>
/// Looks for the pieces of a source and puts them before the workers, batch by batch. May be repeated from the beginning after a
/// kill: what the run has found already stays as it is.
/// </summary>
internal sealed class RunDiscovery(
    SourceFetchers fetchers, OriginalStore originals, IDbContextFactory<BotSuiteDbContext> contexts, IngestionSignal signal, TimeProvider clock)
{
    private const int BatchSize = 100;
    private const int LongestKey = 400;

    // A slow crawl must not keep what it has found to itself.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>Looks to the end, then hands the run on to be read.</summary>
    /// <param name="run">The run, held by <paramref name="owner"/>.</param>
    /// <param name="source">Its source.</param>
    /// <param name="owner">This process.</param>
    /// <param name="heard">Hears of places that could not be looked into.</param>
    /// <param name="cancellationToken">Stops after the batch at hand.</param>
    /// <exception cref="FetchException">The source cannot be looked at.</exception>
    /// <exception cref="LeaseLostException">Somebody else has the run, or it was stopped.</exception>
    public async Task RunAsync(ActiveRun run, Source source, string owner, Action<RunTally> heard, CancellationToken cancellationToken)
    {
        var batch = new List<FoundItem>();
        var since = clock.GetTimestamp();
        await foreach (var found in fetchers.Of(source.Kind).DiscoverAsync(FetchRequest.Of(source), cancellationToken))
        {
            batch.Add(found);
            if (batch.Count < BatchSize && clock.GetElapsedTime(since) < LongestWait) continue;
            heard(await PutAsync(run, owner, batch, cancellationToken));
            batch.Clear();
            since = clock.GetTimestamp();
        }

        heard(await PutAsync(run, owner, batch, cancellationToken));
        await EndAsync(run, source, owner, cancellationToken);
        signal.Set();
    }

    private async Task<RunTally> PutAsync(ActiveRun run, string owner, List<FoundItem> found, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var tally = new RunTally();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in found)
            if (item.Fetched is FetchedItem.Content content)
                hashes[item.Key] = await originals.KeepAsync(content.Bytes, cancellationToken);

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await HoldAsync(context, run, owner, now.UtcDateTime, cancellationToken);
        var keys = found.Select(item => item.Key).ToArray();
        var known = await context.SourceItems.Where(item => item.SourceId == run.SourceId && keys.Contains(item.Key))
            .ToDictionaryAsync(item => item.Key, StringComparer.Ordinal, cancellationToken);
        var isNews = 0;
        foreach (var item in found)
        {
            if (item.Trouble is { } trouble)
                tally.Note(new ImportFailure(item.Key, null, trouble), SourceRunOutcome.Unseen);
            else if (item.Key.Length > LongestKey)
                tally.Note(new ImportFailure(item.Key[..80] + "…", null, $"the path is longer than {LongestKey} characters"), SourceRunOutcome.Skipped);
            else if (!known.TryGetValue(item.Key, out var row) || row.RunId != run.Id)
                known[item.Key] = await PutAsync(context, run, item, row, hashes.GetValueOrDefault(item.Key), now.AddMilliseconds(isNews++), tally, cancellationToken);
        }

        await tally.WriteAsync(context, run.Id, now, cancellationToken);
        await context.SourceRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.Found, row => row.Found + isNews), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Set();
        return tally;
    }

    private static async Task<SourceItem> PutAsync(
        BotSuiteDbContext context, ActiveRun run, FoundItem found, SourceItem? known, string? hash, DateTimeOffset now, RunTally tally,
        CancellationToken cancellationToken)
    {
        var item = known ?? new SourceItem { Id = Guid.CreateVersion7(now), SourceId = run.SourceId, Key = found.Key, CreatedAt = now.UtcDateTime };
        if (known is null) context.SourceItems.Add(item);
        (item.RunId, item.Location, item.GroupKey) = (run.Id, found.Location, found.GroupKey);
        (item.FileName, item.FactsJson) = (found.FileName ?? item.FileName, found.FactsJson);
        (item.Step, item.State, item.Reason) = (IngestionStep.Fetch, SourceItemState.Waiting, null);
        (item.LeaseOwner, item.LeaseUntil, item.NotBefore) = (null, null, null);
        (item.Attempts, item.DocumentsDone) = (0, 0);
        item.ChangedAt = now.UtcDateTime;
        switch (found.Fetched)
        {
            case FetchedItem.Content content:
                (item.Step, item.FileHash, item.FileName, item.MediaType) = (IngestionStep.Read, hash, content.FileName, content.MediaType);
                (item.Url, item.EntityTag, item.LastModified) = (content.Url?.AbsoluteUri, content.EntityTag, content.LastModified);
                item.FactsJson = content.FactsJson ?? item.FactsJson;
                break;
            case FetchedItem.NotModified when item.FileHash is not null:
                item.Step = IngestionStep.Read;
                break;
            case FetchedItem.Skipped skipped:
                (item.State, item.Step, item.Reason, item.ReadFileHash) = (SourceItemState.Skipped, IngestionStep.Done, skipped.Reason, null);
                tally.Note(new ImportFailure(found.Key, null, skipped.Reason), SourceRunOutcome.Skipped);
                tally.Deleted += await Tombstones.PutAsync(context, context.Documents.Where(document => document.ItemId == item.Id), now.UtcDateTime, cancellationToken);
                break;
        }

        return item;
    }

    /// <summary>
    /// What was not found any more becomes work as well: it is to be seen to when everything else has been read. So do documents
    /// that no piece holds, because they were imported before there were pieces; and what was handed over, lest it failed last time.
    /// </summary>
    private async Task EndAsync(ActiveRun run, Source source, string owner, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await HoldAsync(context, run, owner, now.UtcDateTime, cancellationToken);
        // Pages that programs hand over are found by nobody else; they are fetched anew.
        var next = source.Kind is SourceKind.Memory ? IngestionStep.Fetch : IngestionStep.Remove;
        await context.SourceItems
            .Where(item => item.SourceId == run.SourceId && item.RunId != run.Id && item.Location != null && item.State != SourceItemState.Gone)
            .ExecuteUpdateAsync(
                update => update
                    .SetProperty(item => item.RunId, run.Id)
                    .SetProperty(item => item.Step, next)
                    .SetProperty(item => item.State, SourceItemState.Waiting)
                    .SetProperty(item => item.Attempts, 0)
                    .SetProperty(item => item.NotBefore, (DateTime?)null)
                    .SetProperty(item => item.LeaseOwner, (string?)null)
                    .SetProperty(item => item.ChangedAt, now.UtcDateTime),
                cancellationToken);
        if (source.Location is not null) await AdoptAsync(context, run, now, cancellationToken);
        await context.SourceItems
            .Where(item => item.SourceId == run.SourceId && item.RunId != null && item.RunId != run.Id && item.Location == null && item.FileHash != null
                && item.State != SourceItemState.Gone)
            .ExecuteUpdateAsync(
                update => update
                    .SetProperty(item => item.RunId, run.Id)
                    .SetProperty(item => item.Step, IngestionStep.Read)
                    .SetProperty(item => item.State, SourceItemState.Waiting)
                    .SetProperty(item => item.Attempts, 0)
                    .SetProperty(item => item.DocumentsDone, 0)
                    .SetProperty(item => item.LeaseOwner, (string?)null)
                    .SetProperty(item => item.ChangedAt, now.UtcDateTime),
                cancellationToken);
        await context.SourceRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.State, SourceRunState.Reading), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task AdoptAsync(BotSuiteDbContext context, ActiveRun run, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string key = "(documents from before)";
        var orphans = context.Documents.Where(document => document.SourceId == run.SourceId && document.ItemId == null && document.DeletedAt == null);
        if (!await orphans.AnyAsync(cancellationToken)) return;

        var item = await context.SourceItems.SingleOrDefaultAsync(item => item.SourceId == run.SourceId && item.Key == key, cancellationToken);
        if (item is null)
        {
            item = new SourceItem { Id = Guid.CreateVersion7(now), SourceId = run.SourceId, Key = key, CreatedAt = now.UtcDateTime };
            context.SourceItems.Add(item);
        }

        (item.RunId, item.Step, item.State, item.ChangedAt) = (run.Id, IngestionStep.Remove, SourceItemState.Waiting, now.UtcDateTime);
        await context.SaveChangesAsync(cancellationToken);
        var id = item.Id;
        await orphans.ExecuteUpdateAsync(update => update.SetProperty(document => document.ItemId, id), cancellationToken);
    }

    private static async Task HoldAsync(BotSuiteDbContext context, ActiveRun run, string owner, DateTime now, CancellationToken cancellationToken)
    {
        // The update locks the row, so that the run is not taken over or stopped before this transaction ends.
        var held = await context.SourceRuns
            .Where(row => row.Id == run.Id && row.LeaseOwner == owner && row.State == SourceRunState.Discovering)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.StartedAt, row => row.StartedAt ?? now), cancellationToken);
        if (held == 0) throw new LeaseLostException();
    }
}
