using System.Security.Cryptography;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Storing;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Takes files that people and programs hand over: bytes, pieces and the run that reads them are one transaction.</summary>
public sealed class SourceUploads
{
    private readonly IDbContextFactory<BotSuiteDbContext> _contexts;
    private readonly IDatabaseProvider _database;
    private readonly IngestionSignal _signal;
    private readonly TimeProvider _clock;

    // Asked with each upload, of which there may be hundreds a second: compiled, they cost half.
    private readonly Func<BotSuiteDbContext, Guid, CancellationToken, Task<Guid?>> _openRun = EF.CompileAsyncQuery(
        (BotSuiteDbContext context, Guid sourceId, CancellationToken _) => context.SourceRuns
            .Where(run => run.State == SourceRunState.Waiting || run.State == SourceRunState.Discovering || run.State == SourceRunState.Reading)
            .Where(run => run.SourceId == sourceId)
            .OrderBy(run => run.Id).Select(run => (Guid?)run.Id).FirstOrDefault());

    internal SourceUploads(IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, IngestionSignal signal, TimeProvider clock) =>
        (_contexts, _database, _signal, _clock) = (contexts, database, signal, clock);

    /// <summary>The living source of a name in an index, made where there is none.</summary>
    /// <param name="index">The index, at most 64 characters.</param>
    /// <param name="name">The name, at most 200 characters.</param>
    /// <param name="kind">The kind of a new source.</param>
    /// <param name="domain">The domain of a new source, at most 64 characters.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public async Task<Guid> SourceAsync(string index, string name, SourceKind kind, string domain, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var known = await context.Sources.Where(source => source.Index == index && source.Name == name && source.DeletedAt == null)
                .Select(source => (Guid?)source.Id).FirstOrDefaultAsync(cancellationToken);
            if (known is { } id) return id;

            var now = _clock.GetUtcNow();
            var source = new Source { Id = Guid.CreateVersion7(now), Index = index, Name = name, Kind = kind, Domain = domain, CreatedAt = now.UtcDateTime };
            context.Sources.Add(source);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return source.Id;
            }
            catch (DbUpdateException exception) when (_database.IsUniqueViolation(exception))
            {
                // Somebody else has just made it.
            }
        }
    }

    /// <summary>Keeps files and has them read, and gives the run that reads them.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="files">The files, each with a key of its own.</param>
    /// <param name="groupKey">What the files have in common (a document of several files), at most 400 characters; null for nothing.</param>
    /// <param name="replacesGroup">Whether files that came with the group before and do not come again are removed, once those that came have been read.</param>
    /// <param name="trigger">What hands them over.</param>
    /// <param name="actor">Who hands them over, at most 256 characters.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <exception cref="ImportException">There is no such living source, or a file is larger than allowed.</exception>
    public async Task<Guid> AddAsync(
        Guid sourceId, IReadOnlyList<UploadedFile> files, string? groupKey, bool replacesGroup, SourceRunTrigger trigger, string actor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var hashed = files.Select(file => (File: file, Hash: Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)))).ToList();
        while (true)
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            try
            {
                // Pieces first and the run after them, in the order in which workers lock them too: else each might wait for the other.
                var open = await _openRun(context, sourceId, cancellationToken);
                var run = open ?? (await NewRunAsync(context, sourceId, files.Count, trigger, actor, cancellationToken)).Id;
                await KeepFilesAsync(context, hashed, cancellationToken);
                var isRest = await PutItemsAsync(context, sourceId, run, groupKey, hashed, cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                if (replacesGroup && isRest) await RemoveRestAsync(context, sourceId, groupKey!, files, cancellationToken);
                if (open is not null && !await TryJoinAsync(context, run, files.Count, cancellationToken)) continue;
                await transaction.CommitAsync(cancellationToken);
                _signal.Set();
                return run;
            }
            catch (Exception exception) when (_database.IsLostRace(exception))
            {
                // Somebody handed over the same bytes or the same piece, or set off a run, between our look and our write, or read the piece: look again.
            }
        }
    }

    /// <summary>Joins a run and holds it, so that it cannot end before this transaction does; false where it has ended meanwhile.</summary>
    private static async Task<bool> TryJoinAsync(BotSuiteDbContext context, Guid runId, int files, CancellationToken cancellationToken) =>
        await context.SourceRuns.WhereActive().Where(run => run.Id == runId).ExecuteUpdateAsync(
            update => update.SetProperty(run => run.Found, run => run.Found + files), cancellationToken) == 1;

    private async Task<SourceRun> NewRunAsync(
        BotSuiteDbContext context, Guid sourceId, int files, SourceRunTrigger trigger, string actor, CancellationToken cancellationToken)
    {
        var source = await context.Sources.SingleOrDefaultAsync(source => source.Id == sourceId && source.DeletedAt == null, cancellationToken)
            ?? throw new ImportException("The source has been deleted.");
        var run = SourceRuns.Begin(context, source, SourceRunState.Reading, trigger, actor, _clock);
        run.Found = files;
        return run;
    }

    private async Task KeepFilesAsync(
        BotSuiteDbContext context, List<(UploadedFile File, string Hash)> files, CancellationToken cancellationToken)
    {
        var hashes = files.Select(file => file.Hash).Distinct().ToArray();
        var kept = await context.Files.Where(file => hashes.Contains(file.Hash)).Select(file => file.Hash).ToListAsync(cancellationToken);
        foreach (var (file, hash) in files.DistinctBy(file => file.Hash).Where(file => !kept.Contains(file.Hash)))
            context.Files.Add(new StoredFile
            {
                Hash = hash,
                Content = file.Content.ToArray(),
                Length = file.Content.Length,
                CreatedAt = _clock.GetUtcNow().UtcDateTime,
            });
    }

    /// <summary>Puts the pieces before the workers; true where other pieces came with the group before.</summary>
    private async Task<bool> PutItemsAsync(
        BotSuiteDbContext context, Guid sourceId, Guid runId, string? groupKey, List<(UploadedFile File, string Hash)> files,
        CancellationToken cancellationToken)
    {
        var keys = files.Select(file => file.File.Key).ToArray();
        var found = context.SourceItems.Where(item => item.SourceId == sourceId && keys.Contains(item.Key));
        // Not by an "or", for which SQLite reads all pieces of the source.
        if (groupKey is not null) found = found.Concat(context.SourceItems.Where(item => item.SourceId == sourceId && item.GroupKey == groupKey));
        var known = (await found.ToListAsync(cancellationToken)).DistinctBy(item => item.Key).ToDictionary(item => item.Key, StringComparer.Ordinal);
        var isRest = known.Keys.Except(keys).Any();
        var place = 0;
        foreach (var (file, hash) in files)
        {
            var now = _clock.GetUtcNow();
            if (!known.TryGetValue(file.Key, out var item))
            {
                item = new SourceItem { Id = Guid.CreateVersion7(now.AddMilliseconds(place++)), SourceId = sourceId, Key = file.Key, CreatedAt = now.UtcDateTime };
                context.SourceItems.Add(item);
            }

            (item.GroupKey, item.RunId, item.FileHash) = (groupKey, runId, hash);
            (item.FileName, item.MediaType, item.Url) = (file.FileName, file.MediaType, file.Url?.AbsoluteUri);
            item.FactsJson = OutsideFacts.Write(file.Facts);
            // Whoever is at the bytes that it had before loses the lease, and with it the right to store them.
            (item.Step, item.State, item.Reason) = (file.Page is null ? IngestionStep.Read : IngestionStep.Fetch, SourceItemState.Waiting, null);
            (item.Location, item.EntityTag, item.LastModified) = (file.Page?.AbsoluteUri, null, null);
            (item.LeaseOwner, item.LeaseUntil, item.NotBefore) = (null, null, null);
            (item.Attempts, item.DocumentsDone, item.ReadContent) = (0, 0, null);
            item.ChangedAt = now.UtcDateTime;
        }

        return isRest;
    }

    private async Task RemoveRestAsync(
        BotSuiteDbContext context, Guid sourceId, string groupKey, IReadOnlyList<UploadedFile> files, CancellationToken cancellationToken)
    {
        var keys = files.Select(file => file.Key).ToArray();
        await SupersededItems.MarkAsync(
            context, context.SourceItems.Where(item => item.SourceId == sourceId && item.GroupKey == groupKey && !keys.Contains(item.Key)),
            _clock.GetUtcNow().UtcDateTime, cancellationToken);
    }
}
