using System.Collections.Concurrent;
using BotSuite.Data;
using BotSuite.Data.Indexes;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval.Models;

/// <summary>
/// Brings an index from one embedding model to another: the vectors of the new one are made beside those that serve, and one line in the
/// change feed makes every process go over with its next question. Everything that was made is in the store, so it may be killed
/// anywhere and goes on where it was. For the search in memory. Safe for many threads.
/// </summary>
public sealed partial class ModelChanges
{
    private const int PassagesAtOnce = 200;

    private readonly IDbContextFactory<BotSuiteDbContext> _contexts;
    private readonly IDatabaseProvider _database;
    private readonly IndexFollower _follower;
    private readonly SearchSettings _settings;
    private readonly EmbeddingModels _models;
    private readonly VectorCache _cache;
    private readonly IOptions<EmbeddingsOptions> _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<ModelChanges> _logger;
    private readonly ConcurrentDictionary<string, bool> _saidLost = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _foundServing = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (IndexSnapshot Of, int Embedded)> _progress = new(StringComparer.Ordinal);

    internal ModelChanges(
        IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, IndexFollower follower, SearchSettings settings, EmbeddingModels models,
        VectorCache cache, IOptions<EmbeddingsOptions> options, TimeProvider clock, ILogger<ModelChanges> logger) =>
        (_contexts, _database, _follower, _settings, _models, _cache, _options, _clock, _logger) =
        (contexts, database, follower, settings, models, cache, options, clock, logger);

    /// <summary>The state of every index that has passages, by its name.</summary>
    public async Task<IReadOnlyList<ModelState>> StatesAsync(CancellationToken cancellationToken)
    {
        var indexes = await _follower.FollowAsync(cancellationToken);
        var all = await _settings.OfEveryIndexAsync(cancellationToken);
        return
        [
            .. indexes.Snapshots.Where(index => index.Value.Passages.Length > 0).OrderBy(index => index.Key, StringComparer.Ordinal)
                .Select(index => StateOf(index.Key, index.Value, all(index.Key).ServingModelId)),
        ];
    }

    /// <summary>Makes the vectors of the configured model that an index lacks, beside those that serve.</summary>
    /// <param name="index">The index.</param>
    /// <param name="anew">Whether those that are there are made again, as where they are damaged.</param>
    /// <param name="done">Hears how many of its passages have been seen to; null for nobody.</param>
    /// <param name="cancellationToken">Stops after the batch at hand; what is stored stays.</param>
    /// <exception cref="EmbeddingException">The model gave no vectors.</exception>
    public async Task EmbedAsync(string index, bool anew, IProgress<int>? done, CancellationToken cancellationToken)
    {
        if (_models.Configured is not { } model) return;
        var snapshot = (await _follower.FollowAsync(cancellationToken)).Of(index);
        var seen = 0;
        foreach (var batch in snapshot.Passages.Chunk(PassagesAtOnce))
        {
            string[] texts = [.. batch.Where(passage => model.Knows(passage.Passage.Language)).SelectMany(passage => passage.EmbeddedTexts)];
            if (anew) await ForgetAsync(model, texts, cancellationToken);
            await _cache.FillAsync(model, texts, null, cancellationToken);
            seen += batch.Length;
            _progress[index] = (snapshot, seen);
            done?.Report(seen);
        }

        if (anew && snapshot.Model?.ModelId == model.ModelId) await AnnounceAsync(index, snapshot, cancellationToken);
    }

    /// <summary>Has an index served by the configured model from now on, in every process.</summary>
    /// <exception cref="InvalidOperationException">The settings name no model.</exception>
    public async Task SwapAsync(string index, CancellationToken cancellationToken)
    {
        var model = _models.Configured ?? throw new InvalidOperationException("The settings name no model that could serve.");
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.SearchIndexes.SingleOrDefaultAsync(row => row.Name == index, cancellationToken);
        if (row is null) context.SearchIndexes.Add(row = new SearchIndex { Name = index });
        if (row.EmbeddingModelId == model.ModelId) return;
        row.EmbeddingModelId = model.ModelId;
        row.ChangedAt = _clock.GetUtcNow().UtcDateTime;
        await context.SaveChangesAsync(cancellationToken);
        Log.Swapped(_logger, index, model.ModelId);
    }

    /// <summary>Has this process alone search with a model, to measure what it finds.</summary>
    /// <param name="modelId">The model, which this process can run; null for the one that serves.</param>
    /// <param name="cancellationToken">Ends the reading of its vectors.</param>
    public async Task TryOutAsync(string? modelId, CancellationToken cancellationToken)
    {
        _settings.TriedOut = modelId is null ? null : _models.Find(modelId) ?? throw new ArgumentException($"The model '{modelId}' cannot be run here.", nameof(modelId));
        await _follower.TakeUpModelsAsync(cancellationToken);
    }

    /// <summary>
    /// Goes on with the change of every index, and lets those go over that have all they need. Only away from the model that this
    /// process found when it first looked: whoever starts last decides, else two processes of different settings would go to and fro.
    /// </summary>
    internal async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        if (_models.Configured is not { } model || _follower.LastSeen is not { } seen || _settings.TriedOut is not null) return;
        var all = await _settings.OfEveryIndexAsync(cancellationToken);
        foreach (var (index, snapshot) in seen.Snapshots)
        {
            var named = all(index).ServingModelId;
            var found = _foundServing.GetOrAdd(index, named);
            if (named == model.ModelId || found != named || snapshot.Passages.Length == 0) continue;
            if (snapshot.Model?.ModelId == model.ModelId)
            {
                if (named is not null && _saidLost.TryAdd(index, true)) Log.Lost(_logger, index, named, model.ModelId);
                if (snapshot.HasVectors) await TrySwapAsync(index, cancellationToken);
            }
            else if (!_progress.TryGetValue(index, out var progress) || progress.Of != snapshot || progress.Embedded < snapshot.Passages.Length)
            {
                await EmbedAsync(index, anew: false, null, cancellationToken);
                if (_options.Value.SwapWhenReady) await TrySwapAsync(index, cancellationToken);
                else Log.Ready(_logger, index, model.ModelId);
            }
        }
    }

    private ModelState StateOf(string index, IndexSnapshot snapshot, string? named)
    {
        var configured = _models.Configured?.ModelId;
        var serving = snapshot.HasVectors ? snapshot.Model?.ModelId : null;
        var embedded = snapshot.Model?.ModelId == configured ? snapshot.Passages.Count(passage => !passage.LacksVectors)
            : _progress.TryGetValue(index, out var progress) ? Math.Min(progress.Embedded, snapshot.Passages.Length) : 0;
        var isLost = configured is not null && named is not null && named != configured && _models.Find(named) is null;
        return new ModelState(index, serving, configured, isLost ? named : null, snapshot.Passages.Length, embedded);
    }

    private async Task TrySwapAsync(string index, CancellationToken cancellationToken)
    {
        try
        {
            await SwapAsync(index, cancellationToken);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || _database.IsUniqueViolation(exception))
        {
            // Another process was faster, and said the same or will be heard with the next look.
        }
    }

    private async Task ForgetAsync(ITextEmbedder model, string[] texts, CancellationToken cancellationToken)
    {
        foreach (var hashes in texts.Select(VectorCache.HashOf).Distinct(StringComparer.Ordinal).Chunk(500))
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await context.Embeddings.Where(one => one.ModelId == model.ModelId && hashes.Contains(one.TextHash)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private async Task AnnounceAsync(string index, IndexSnapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var documents in snapshot.Documents.Keys.Chunk(500))
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var now = _clock.GetUtcNow().UtcDateTime;
            context.DocumentChanges.AddRange(documents.Select(document => new DocumentChange { Index = index, DocumentId = document, At = now }));
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Index {Index} is served by {Model} from now on. Thresholds are calibrated for one model: calibrate the index again.")]
        public static partial void Swapped(ILogger logger, string index, string model);

        [LoggerMessage(2, LogLevel.Information, "Index {Index} has all vectors of {Model}; the command reindex compares it with the one that serves and lets it take over.")]
        public static partial void Ready(ILogger logger, string index, string model);

        [LoggerMessage(3, LogLevel.Warning, "Index {Index} was served by {Old}, which cannot be run here: it is searched by words alone until nine tenths of it have vectors of {Model}. Name the old model in Embeddings:Previous to avoid that.")]
        public static partial void Lost(ILogger logger, string index, string old, string model);
    }
}
