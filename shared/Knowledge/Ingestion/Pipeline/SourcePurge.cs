using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Embeddings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>
/// Removes for good what was deleted some time ago: versions that no answer rests on, originals that nobody refers to, and vectors of
/// texts that nobody has. What an answer rests on stays, so that its proof can be checked. May run in several processes at once.
/// </summary>
internal sealed partial class SourcePurge(
    IDbContextFactory<BotSuiteDbContext> contexts, IOptions<IngestionOptions> options, TimeProvider clock, ILogger<SourcePurge> logger)
    : BackgroundService
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    // An original is kept a moment before the piece that refers to it is.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>Removes what may be removed now; gives how many versions that were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - options.Value.PurgeAfter;
        var versions = 0;
        while (await PurgeVersionsAsync(before, cancellationToken) is var purged and > 0) versions += purged;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            await context.Documents.Where(document => document.DeletedAt < before && document.Versions.Count == 0).ExecuteDeleteAsync(cancellationToken);
            await context.SourceItems
                .Where(item => item.State == SourceItemState.Gone && item.ChangedAt < before && !context.Documents.Any(document => document.ItemId == item.Id))
                .ExecuteDeleteAsync(cancellationToken);
        }

        await PurgeOriginalsAsync(cancellationToken);
        if (versions > 0) await PurgeVectorsAsync(cancellationToken);
        if (versions > 0) Log.Purged(logger, versions);
        return versions;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Workers == 0) return;
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.NotPurged(logger, exception);
            }
        }
    }

    private async Task<int> PurgeVersionsAsync(DateTime before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var proofs = context.Set<Data.Turns.Proof>();
        var ids = await context.DocumentVersions
            .Where(version => version.Document!.DeletedAt < before && !proofs.Any(proof => proof.VersionId == version.Id))
            .OrderBy(version => version.Id).Select(version => version.Id).Take(AtOnce).ToListAsync(cancellationToken);
        if (ids.Count == 0) return 0;

        await context.Documents.Where(document => document.CurrentVersionId != null && ids.Contains(document.CurrentVersionId.Value))
            .ExecuteUpdateAsync(update => update.SetProperty(document => document.CurrentVersionId, (Guid?)null), cancellationToken);
        await context.Passages.Where(passage => ids.Contains(passage.VersionId)).ExecuteDeleteAsync(cancellationToken);
        var purged = await context.DocumentVersions.Where(version => ids.Contains(version.Id)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return purged;
    }

    private async Task PurgeOriginalsAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - Grace;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Files
            .Where(file => file.CreatedAt < before
                && !context.SourceItems.Any(item => item.FileHash == file.Hash && item.State != SourceItemState.Gone)
                && !context.DocumentVersions.Any(version => version.FileHash == file.Hash))
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Which texts vectors are of is told by hashes alone, so all texts there are have to be hashed.</summary>
    private async Task PurgeVectorsAsync(CancellationToken cancellationToken)
    {
        var used = await UsedHashesAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var hashes = await context.Embeddings.AsNoTracking().Select(embedding => embedding.TextHash).Distinct().ToListAsync(cancellationToken);
        foreach (var batch in hashes.Where(hash => !used.Contains(hash)).Chunk(AtOnce))
            await context.Embeddings.Where(embedding => batch.Contains(embedding.TextHash)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<HashSet<string>> UsedHashesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var passages = context.Passages.AsNoTracking()
            .Select(passage => new { passage.Questions, passage.HeadingPath, Text = passage.Version!.Text.Substring(passage.Start, passage.End - passage.Start) })
            .AsAsyncEnumerable();
        await foreach (var passage in passages.WithCancellation(cancellationToken))
            foreach (var text in PassageTexts.Of(passage.Questions, passage.HeadingPath, passage.Text))
                used.Add(VectorCache.HashOf(text));
        return used;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Versions} versions of deleted documents were removed for good.")]
        public static partial void Purged(ILogger logger, int versions);

        [LoggerMessage(2, LogLevel.Warning, "What was deleted could not be removed for good; the next try comes in an hour.")]
        public static partial void NotPurged(ILogger logger, Exception exception);
    }
}
