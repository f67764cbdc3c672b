using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>
/// Embeds in the background what search lacks vectors of: after a change of the model all texts, else those that were stored while
/// the model could not be reached. Announces the documents, so that every process takes the vectors up. What one process has
/// embedded another finds, and each goes through the documents in an order of its own, so that two share the work. A version is
/// seen to once: what lacks vectors after that has damaged ones, and would be announced for ever.
/// </summary>
internal sealed partial class MissingVectors(
    IndexFollower follower, VectorCache cache, EmbeddingModels models, ModelChanges changes, IDbContextFactory<BotSuiteDbContext> contexts,
    TimeProvider clock, Random random, ILogger<MissingVectors> logger) : BackgroundService
{
    private const int DocumentsAtOnce = 100;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly HashSet<(string Model, Guid Version)> _seenTo = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (models.Configured is null) return;
        var pause = LookEvery;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, clock, stoppingToken);
            try
            {
                await FillAsync(stoppingToken);
                await changes.AdvanceAsync(stoppingToken);
                pause = LookEvery;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The product goes on with words; the pause grows so that a service in trouble is not troubled more.
                pause = (exception as EmbeddingException)?.RetryAfter ?? TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, pause.Ticks * 2));
                Log.NotFilled(logger, exception);
            }
        }
    }

    /// <summary>Embeds what is missing now; returns how many documents got vectors.</summary>
    internal async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        if (follower.LastSeen is not { } seen) return 0;

        var filled = 0;
        foreach (var snapshot in seen.Snapshots.Values)
            if (snapshot.Model is { } model)
                filled += await FillAsync(snapshot, model, cancellationToken);
        return filled;
    }

    private async Task<int> FillAsync(IndexSnapshot snapshot, ITextEmbedder model, CancellationToken cancellationToken)
    {
        var lacking = snapshot.Passages
            .Where(passage => passage.LacksVectors && !_seenTo.Contains((model.ModelId, passage.Passage.VersionId)))
            .GroupBy(passage => passage.Passage.DocumentId)
            .OrderBy(_ => random.Next())
            .ToList();
        foreach (var batch in lacking.Chunk(DocumentsAtOnce))
        {
            await cache.FillAsync(
                model, [.. batch.SelectMany(document => document.SelectMany(passage => passage.EmbeddedTexts))], null, cancellationToken);
            await AnnounceAsync([.. batch.Select(document => document.Key)], cancellationToken);
            _seenTo.UnionWith(batch.SelectMany(document => document.Select(passage => (model.ModelId, passage.Passage.VersionId))));
        }

        if (lacking.Count > 0) Log.Filled(logger, lacking.Count, model.ModelId);
        return lacking.Count;
    }

    private async Task AnnounceAsync(Guid[] documents, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var indexes = await context.Documents.AsNoTracking()
            .Where(document => documents.Contains(document.Id))
            .Select(document => new { document.Id, document.Index })
            .ToListAsync(cancellationToken);
        foreach (var document in indexes)
            context.DocumentChanges.Add(new DocumentChange { Index = document.Index, DocumentId = document.Id, At = clock.GetUtcNow().UtcDateTime });
        await context.SaveChangesAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Documents} documents got vectors of {Model}.")]
        public static partial void Filled(ILogger logger, int documents, string model);

        [LoggerMessage(2, LogLevel.Warning, "Missing vectors could not be made; search goes by words where they are missing.")]
        public static partial void NotFilled(ILogger logger, Exception exception);
    }
}
