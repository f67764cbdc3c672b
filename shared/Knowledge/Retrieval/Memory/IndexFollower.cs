using System.Collections.Immutable;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Memory.Saved;
using BotSuite.Knowledge.Retrieval.Settings;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>
/// Keeps the indexes of this process true to the store. Whoever asks for them first looks at the head of the change feed, so
/// what was deleted is gone from the very next question, whichever process deleted it. Safe for many threads.
/// </summary>
internal sealed partial class IndexFollower(
    ChangeFeed feed, PassageLoader loader, SavedIndexes saved, SearchSettings settings, Vocabulary vocabulary, TimeProvider clock, ILogger<IndexFollower> logger) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile FollowedIndexes? _current;

    /// <summary>The indexes as they were when somebody last looked; null until then.</summary>
    public FollowedIndexes? LastSeen => _current;

    /// <summary>The snapshots as the file of saved indexes had them; null where it was not used.</summary>
    public ImmutableDictionary<string, IndexSnapshot>? ReadFromFile { get; private set; }

    /// <summary>The indexes as the store has them now. The first call reads everything.</summary>
    public async ValueTask<FollowedIndexes> FollowAsync(CancellationToken cancellationToken)
    {
        var head = await feed.HeadAsync(cancellationToken);
        if (_current is { } current && current.Position.Head == head && current.Position.MissingNumbers.Count == 0) return current;

        await _gate.WaitAsync(cancellationToken);
        try
        {
            // Whoever was here before may have read all that had been written when this caller looked.
            if (_current is { } caughtUp && caughtUp.Position.Head == head && caughtUp.Position.MissingNumbers.Count == 0) return caughtUp;
            return _current = await CatchUpAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Takes up the models that the indexes are to be searched with now, also where the feed does not tell of a change.</summary>
    public async Task TakeUpModelsAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var current = await CatchUpAsync(cancellationToken);
            _current = await WithModelsAsync(current, await ModelsAsync(cancellationToken), cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<FollowedIndexes> CatchUpAsync(CancellationToken cancellationToken)
    {
        var current = _current;
        if (current is null)
        {
            current = await saved.ReadAsync(await ModelsAsync(cancellationToken), cancellationToken);
            ReadFromFile = current?.Snapshots;
        }

        // A head behind ours means that the store was put back from a copy.
        if (current is null || await feed.HeadAsync(cancellationToken) < current.Position.Head)
            return await LoadAllAsync(cancellationToken);

        var entries = await feed.ReadAsync(current.Position.Head, current.Position.MissingNumbers, cancellationToken);
        var position = current.Position.After(entries, clock.GetUtcNow());
        if (entries.Count == 0) return current with { Position = position };

        var modelOf = await ModelsAsync(cancellationToken);
        if (entries.Any(entry => entry.DocumentId == DocumentChange.OfIndex)) current = await WithModelsAsync(current, modelOf, cancellationToken);
        // An index keeps its model until the feed tells of another: vectors of two models do not compare.
        var held = current;
        ITextEmbedder? HeldModelOf(string index) => held.Snapshots.TryGetValue(index, out var snapshot) ? snapshot.Model : modelOf(index);
        var documents = await LoadAsync([.. entries.Select(entry => entry.DocumentId).Distinct()], HeldModelOf, cancellationToken);
        var next = current.With(position, documents, vocabulary.Count, HeldModelOf);
        Log.Followed(logger, position.Head, documents.Count);
        return next;
    }

    private async Task<FollowedIndexes> LoadAllAsync(CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        // The position is taken before the documents are read: what changes meanwhile is read twice, never missed.
        var head = await feed.HeadAsync(cancellationToken);
        var recent = await feed.ReadAsync(Math.Max(0, head - FeedPosition.MostMissing - 1), [], cancellationToken);
        var position = FeedPosition.At(head, recent, clock.GetUtcNow());

        var modelOf = await ModelsAsync(cancellationToken);
        var documents = await LoadAsync(await loader.LivingDocumentsAsync(cancellationToken), modelOf, cancellationToken);
        var nothing = new FollowedIndexes(position, ImmutableDictionary<string, IndexSnapshot>.Empty);
        var all = nothing.With(position, documents, vocabulary.Count, modelOf);
        Log.Loaded(logger, documents.Count, all.Snapshots.Count, (long)clock.GetElapsedTime(begun).TotalMilliseconds);
        return all;
    }

    private async Task<List<LoadedDocument>> LoadAsync(IReadOnlyList<Guid> ids, Func<string, ITextEmbedder?> modelOf, CancellationToken cancellationToken)
    {
        var documents = new List<LoadedDocument>(ids.Count);
        await foreach (var document in loader.LoadAsync(ids, vocabulary, modelOf, cancellationToken)) documents.Add(document);
        return documents;
    }

    private async Task<Func<string, ITextEmbedder?>> ModelsAsync(CancellationToken cancellationToken)
    {
        var all = await settings.OfEveryIndexAsync(cancellationToken);
        return index => all(index).Model;
    }

    // Only the vectors are read anew, not the texts. Whoever asks meanwhile waits: the next question is answered by the new model.
    private async Task<FollowedIndexes> WithModelsAsync(FollowedIndexes current, Func<string, ITextEmbedder?> modelOf, CancellationToken cancellationToken)
    {
        var snapshots = current.Snapshots;
        foreach (var (index, snapshot) in current.Snapshots)
        {
            var model = modelOf(index);
            if (model?.ModelId == snapshot.Model?.ModelId) continue;
            var passages = await loader.EmbeddedAsync(snapshot.Passages, model, cancellationToken);
            snapshots = snapshots.SetItem(index, snapshot.Embedded(passages, vocabulary.Count, model));
            Log.Swapped(logger, index, snapshot.Model?.ModelId ?? "words alone", model?.ModelId ?? "words alone");
        }

        return current with { Snapshots = snapshots };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Loaded {Documents} documents into {Indexes} search indexes in {Milliseconds} ms.")]
        public static partial void Loaded(ILogger logger, int documents, int indexes, long milliseconds);

        [LoggerMessage(3, LogLevel.Information, "Index {Index} went over from {Old} to {Model}.")]
        public static partial void Swapped(ILogger logger, string index, string old, string model);

        [LoggerMessage(2, LogLevel.Debug, "Followed the change feed to {Sequence}: {Documents} documents.")]
        public static partial void Followed(ILogger logger, long sequence, int documents);
    }
}
