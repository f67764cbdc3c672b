using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Storing;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Writes uploads: bytes, pieces and the run that reads them are one transaction.</summary>
internal sealed class UploadWriter(IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, IngestionSignal signal, TimeProvider clock)
{
    // Asked with each upload, of which there may be hundreds a second: compiled, they cost half.
    private readonly Func<BotSuiteDbContext, Guid, CancellationToken, Task<Guid?>> _openRun = EF.CompileAsyncQuery(
        (BotSuiteDbContext context, Guid sourceId, CancellationToken _) => context.SourceRuns
            .Where(run => run.State == SourceRunState.Waiting || run.State == SourceRunState.Discovering || run.State == SourceRunState.Reading)
            .Where(run => run.SourceId == sourceId)
            .OrderBy(run => run.Id).Select(run => (Guid?)run.Id).FirstOrDefault());

    private readonly Func<BotSuiteDbContext, string[], IAsyncEnumerable<string>> _kept = EF.CompileAsyncQuery(
        (BotSuiteDbContext context, string[] hashes) => context.Files.Where(file => hashes.Contains(file.Hash)).Select(file => file.Hash));

    // Not by an "or", for which SQLite reads all pieces of the source.
    private readonly Func<BotSuiteDbContext, Guid, string[], string[], IAsyncEnumerable<SourceItem>> _pieces = EF.CompileAsyncQuery(
        (BotSuiteDbContext context, Guid sourceId, string[] keys, string[] groups) => context.SourceItems
            .Where(item => item.SourceId == sourceId && keys.Contains(item.Key))
            .Concat(context.SourceItems.Where(item => item.SourceId == sourceId && groups.Contains(item.GroupKey))));

    /// <summary>Writes uploads to one source, in which each key and each group comes once, and gives the run that reads them.</summary>
    /// <exception cref="ImportException">There is no such living source.</exception>
    public async Task<Guid> WriteAsync(IReadOnlyList<Upload> uploads, CancellationToken cancellationToken)
    {
        var sourceId = uploads[0].SourceId;
        var files = uploads.Sum(upload => upload.Files.Count);
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            try
            {
                // Pieces first and the run after them, in the order in which workers lock them too: else each might wait for the other.
                var open = await _openRun(context, sourceId, cancellationToken);
                var run = open ?? (await NewRunAsync(context, uploads[0], files, cancellationToken)).Id;
                await KeepFilesAsync(context, uploads, cancellationToken);
                var known = await KnownAsync(context, sourceId, uploads, cancellationToken);
                var replaced = uploads.Where(upload => upload is { ReplacesGroup: true, GroupKey: not null } && LeavesRest(upload, known)).ToList();
                PutItems(context, run, uploads, known);
                await context.SaveChangesAsync(cancellationToken);
                foreach (var upload in replaced) await RemoveRestAsync(context, upload, cancellationToken);
                if (open is not null && !await TryJoinAsync(context, run, files, cancellationToken)) continue;
                await transaction.CommitAsync(cancellationToken);
                signal.Set();
                return run;
            }
            catch (Exception exception) when (database.IsLostRace(exception))
            {
                // Somebody handed over the same bytes or the same piece, or set off a run, between our look and our write, or read the piece: look again.
            }
        }
    }

    /// <summary>Joins a run and holds it, so that it cannot end before this transaction does; false where it has ended meanwhile.</summary>
    private static async Task<bool> TryJoinAsync(BotSuiteDbContext context, Guid runId, int files, CancellationToken cancellationToken) =>
        await context.SourceRuns.WhereActive().Where(run => run.Id == runId).ExecuteUpdateAsync(
            update => update.SetProperty(run => run.Found, run => run.Found + files), cancellationToken) == 1;

    private async Task<SourceRun> NewRunAsync(BotSuiteDbContext context, Upload upload, int files, CancellationToken cancellationToken)
    {
        var source = await context.Sources.SingleOrDefaultAsync(source => source.Id == upload.SourceId && source.DeletedAt == null, cancellationToken)
            ?? throw new ImportException("The source has been deleted.");
        var run = SourceRuns.Begin(context, source, SourceRunState.Reading, upload.Trigger, upload.Actor, clock);
        run.Found = files;
        return run;
    }

    private async Task KeepFilesAsync(BotSuiteDbContext context, IReadOnlyList<Upload> uploads, CancellationToken cancellationToken)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        string[] hashes = [.. uploads.SelectMany(upload => upload.Hashes).Distinct(StringComparer.Ordinal)];
        await foreach (var hash in _kept(context, hashes).WithCancellation(cancellationToken)) kept.Add(hash);
        foreach (var upload in uploads)
            foreach (var (file, hash) in upload.Files.Zip(upload.Hashes))
                if (kept.Add(hash))
                    context.Files.Add(new StoredFile
                    {
                        Hash = hash,
                        Content = file.Content.ToArray(),
                        Length = file.Content.Length,
                        CreatedAt = clock.GetUtcNow().UtcDateTime,
                    });
    }

    /// <summary>The pieces that come again, and those that came with the groups before.</summary>
    private async Task<Dictionary<string, SourceItem>> KnownAsync(
        BotSuiteDbContext context, Guid sourceId, IReadOnlyList<Upload> uploads, CancellationToken cancellationToken)
    {
        string[] keys = [.. uploads.SelectMany(upload => upload.Files).Select(file => file.Key)];
        string[] groups = [.. uploads.Select(upload => upload.GroupKey).OfType<string>()];
        var known = new Dictionary<string, SourceItem>(StringComparer.Ordinal);
        await foreach (var item in _pieces(context, sourceId, keys, groups).WithCancellation(cancellationToken)) known[item.Key] = item;
        return known;
    }

    private static bool LeavesRest(Upload upload, Dictionary<string, SourceItem> known) =>
        known.Values.Any(item => item.GroupKey == upload.GroupKey && !upload.Files.Any(file => file.Key == item.Key));

    /// <summary>Puts the pieces before the workers.</summary>
    private void PutItems(BotSuiteDbContext context, Guid runId, IReadOnlyList<Upload> uploads, Dictionary<string, SourceItem> known)
    {
        var place = 0;
        foreach (var upload in uploads)
            foreach (var (file, hash) in upload.Files.Zip(upload.Hashes))
            {
                var now = clock.GetUtcNow();
                if (!known.TryGetValue(file.Key, out var item))
                {
                    item = new SourceItem { Id = Guid.CreateVersion7(now.AddMilliseconds(place++)), SourceId = upload.SourceId, Key = file.Key, CreatedAt = now.UtcDateTime };
                    context.SourceItems.Add(item);
                }

                (item.GroupKey, item.RunId) = (upload.GroupKey, runId);
                Put(item, file, hash, now.UtcDateTime);
            }
    }

    private static void Put(SourceItem item, UploadedFile file, string hash, DateTime now)
    {
        item.FileHash = hash;
        (item.FileName, item.MediaType, item.Url) = (file.FileName, file.MediaType, file.Url?.AbsoluteUri);
        item.FactsJson = OutsideFacts.Write(file.Facts);
        // Whoever is at the bytes that it had before loses the lease, and with it the right to store them.
        (item.Step, item.State, item.Reason) = (file.Page is null ? IngestionStep.Read : IngestionStep.Fetch, SourceItemState.Waiting, null);
        (item.Location, item.EntityTag, item.LastModified) = (file.Page?.AbsoluteUri, null, null);
        (item.LeaseOwner, item.LeaseUntil, item.NotBefore) = (null, null, null);
        (item.Attempts, item.DocumentsDone, item.ReadContent) = (0, 0, null);
        item.ChangedAt = now;
    }

    private async Task RemoveRestAsync(BotSuiteDbContext context, Upload upload, CancellationToken cancellationToken)
    {
        var (sourceId, groupKey) = (upload.SourceId, upload.GroupKey);
        var keys = upload.Files.Select(file => file.Key).ToArray();
        await SupersededItems.MarkAsync(
            context, context.SourceItems.Where(item => item.SourceId == sourceId && item.GroupKey == groupKey && !keys.Contains(item.Key)),
            clock.GetUtcNow().UtcDateTime, cancellationToken);
    }
}
