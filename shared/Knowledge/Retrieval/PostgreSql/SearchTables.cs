using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>
/// Keeps the search tables true to the store. Every process may; a lock in the database lets one after the other write, and how far
/// they have come is stored in the transaction of the rows, so that a kill loses nothing and another process goes on. Safe for many threads.
/// </summary>
internal sealed partial class SearchTables(
    SearchDatabase database, SearchSchema schema, StateTable states, PassageTable passages, ChangeFeed feed, PassageLoader loader,
    IServiceProvider services, TimeProvider clock, ILogger<SearchTables> logger) : IDisposable
{
    private const int DocumentsAtOnce = 200;

    private readonly ITextEmbedder? _embedder = services.GetService<ITextEmbedder>();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private PgvectorSupport? _support;

    /// <summary>What the server can do; null until it has been asked.</summary>
    public PgvectorSupport? Support => _support;

    /// <summary>The vectors that this process makes; null where it makes none, or the server cannot keep them.</summary>
    public VectorTable? OwnVectors =>
        _embedder is { Dimensions: <= VectorTable.MostDimensions } && _support >= PgvectorSupport.Usable
            ? new VectorTable(_embedder.ModelId, _embedder.Dimensions)
            : null;

    /// <summary>Brings the tables up to what the store holds now. The first call of all makes and fills them.</summary>
    /// <exception cref="SearchTablesNotUsableException">The tables cannot be made here.</exception>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_support is null) await PrepareAsync(cancellationToken);
            var begun = clock.GetTimestamp();
            Queue<Guid>? living = null;
            while (await StepAsync(living, cancellationToken) is { } next) living = next.Living ?? living;
            if (living is not null) Log.Loaded(logger, database.Address, (long)clock.GetElapsedTime(begun).TotalMilliseconds);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Writes documents anew, as where vectors of them have been made.</summary>
    public async Task RewriteAsync(IReadOnlyCollection<Guid> documents, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await schema.LockAsync(connection, cancellationToken);
            await ReplaceAsync(connection, documents, (await states.ReadAsync(connection, cancellationToken)).Vectors, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Has the tables looked at again, and made again where they are gone, with the next call.</summary>
    public void Forget() => _support = null;

    public void Dispose() => _gate.Dispose();

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _support = await schema.EnsureAsync(cancellationToken);
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await schema.LockAsync(connection, cancellationToken);
            var state = await states.ReadAsync(connection, cancellationToken);
            state = await KnownAgainAsync(connection, state, cancellationToken);
            state = await WithOwnVectorsAsync(connection, state, cancellationToken);
            await states.WriteAsync(connection, state, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch
        {
            _support = null;
            throw;
        }

        if (OwnVectors is null && _embedder is not null) Log.WordsAlone(logger, database.Address, SearchTablesHealth.WhyNoVectors(_support.Value, _embedder));
    }

    // Another store, or this one put back from a copy, has another line where these tables stopped reading.
    private async Task<TableState> KnownAgainAsync(NpgsqlConnection connection, TableState state, CancellationToken cancellationToken)
    {
        if (state.Position is not { Head: > 0 } position) return state;
        if (await DocumentAtAsync(position.Head, cancellationToken) == state.HeadDocument) return state;

        Log.OtherStore(logger, database.Address);
        return await EmptyAsync(connection, state, cancellationToken);
    }

    // Whoever starts last says which model is searched with. A process with another model, or none, leaves the vectors alone from then on.
    private async Task<TableState> WithOwnVectorsAsync(NpgsqlConnection connection, TableState state, CancellationToken cancellationToken)
    {
        if (OwnVectors is not { } own || state.Vectors == own) return state;

        if (state.Vectors is { } other) await SearchSchema.ExecuteAsync(connection, $"DROP TABLE IF EXISTS {database.Table(other.Name)}", cancellationToken);
        await schema.AddVectorsAsync(connection, own, cancellationToken);
        await SearchSchema.ExecuteAsync(connection,
            $"""
            UPDATE {database.Passages} SET has_vectors = false, lacks_vectors = true;
            UPDATE {database.Statistics} SET with_vectors = 0, lacking_vectors = passages;
            """, cancellationToken);
        Log.OtherModel(logger, own.ModelId);
        return state with { Vectors = own };
    }

    /// <summary>One transaction; null where nothing is left to do, else the documents that are left of the first load, if any.</summary>
    private async Task<Step?> StepAsync(Queue<Guid>? living, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await IsUpToDateAsync(await states.ReadAsync(connection, cancellationToken), cancellationToken)) return null;

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await schema.LockAsync(connection, cancellationToken);
        var state = await states.ReadAsync(connection, cancellationToken);
        if (await feed.HeadAsync(cancellationToken) < state.Position?.Head) state = await EmptyAsync(connection, state, cancellationToken);
        if (!state.IsComplete) living ??= new Queue<Guid>((await loader.LivingDocumentsAsync(cancellationToken)).Order());

        state = state.Position is null ? await BeginAsync(state, cancellationToken)
            : state.IsComplete ? await FollowAsync(connection, state, cancellationToken)
            : await LoadAsync(connection, state, living!, cancellationToken);
        await states.WriteAsync(connection, state, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Step(living);
    }

    private async Task<bool> IsUpToDateAsync(TableState state, CancellationToken cancellationToken)
    {
        if (!state.IsComplete) return false;
        var entries = await feed.ReadAsync(state.Position!.Head, state.Position.MissingNumbers, cancellationToken);
        return entries.Count == 0
            && state.Position.After([], clock.GetUtcNow()).Missing.Count == state.Position.Missing.Count
            && await feed.HeadAsync(cancellationToken) >= state.Position.Head;
    }

    // The position is taken before the documents are read: what changes meanwhile is read twice, never missed.
    private async Task<TableState> BeginAsync(TableState state, CancellationToken cancellationToken)
    {
        var head = await feed.HeadAsync(cancellationToken);
        var recent = await feed.ReadAsync(Math.Max(0, head - FeedPosition.MostMissing - 1), [], cancellationToken);
        var position = FeedPosition.At(head, recent, clock.GetUtcNow());
        return state with { Position = position, HeadDocument = await DocumentAtAsync(head, cancellationToken) };
    }

    private async Task<TableState> LoadAsync(NpgsqlConnection connection, TableState state, Queue<Guid> living, CancellationToken cancellationToken)
    {
        var some = new List<Guid>(DocumentsAtOnce);
        while (some.Count < DocumentsAtOnce && living.TryDequeue(out var document))
            if (state.LoadedTo is not { } loaded || document.CompareTo(loaded) > 0)
                some.Add(document);
        if (some.Count == 0) return state with { IsComplete = true, LoadedTo = null };

        await ReplaceAsync(connection, some, state.Vectors, cancellationToken);
        return state with { LoadedTo = some[^1] };
    }

    private async Task<TableState> FollowAsync(NpgsqlConnection connection, TableState state, CancellationToken cancellationToken)
    {
        var entries = await feed.ReadAsync(state.Position!.Head, state.Position.MissingNumbers, cancellationToken);
        IReadOnlyList<FeedEntry> some = entries.Count > DocumentsAtOnce ? [.. entries.Take(DocumentsAtOnce)] : entries;
        var position = state.Position.After(some, clock.GetUtcNow());
        if (some.Count > 0) await ReplaceAsync(connection, [.. some.Select(entry => entry.DocumentId).Distinct()], state.Vectors, cancellationToken);
        Log.Followed(logger, position.Head, some.Count);
        var newest = some.FirstOrDefault(entry => entry.Sequence == position.Head);
        return state with { Position = position, HeadDocument = newest?.DocumentId ?? state.HeadDocument };
    }

    private async Task ReplaceAsync(NpgsqlConnection connection, IReadOnlyCollection<Guid> documents, VectorTable? vectors, CancellationToken cancellationToken)
    {
        // A vocabulary for this work alone: the process does not remember the words of all that it ever wrote.
        var vocabulary = new Vocabulary();
        var loaded = new List<LoadedDocument>(documents.Count);
        await foreach (var document in loader.LoadAsync(documents, vocabulary, cancellationToken)) loaded.Add(document);
        await passages.ReplaceAsync(connection, loaded, vocabulary.InOrder(), vectors, vectors == OwnVectors, cancellationToken);
    }

    private async Task<TableState> EmptyAsync(NpgsqlConnection connection, TableState state, CancellationToken cancellationToken)
    {
        await SearchSchema.ExecuteAsync(connection, $"TRUNCATE {database.Passages}, {database.Terms}, {database.Statistics} CASCADE", cancellationToken);
        return state.Emptied;
    }

    private async Task<Guid?> DocumentAtAsync(long sequence, CancellationToken cancellationToken) =>
        (await feed.ReadAsync(sequence - 1, [], cancellationToken)).FirstOrDefault(entry => entry.Sequence == sequence)?.DocumentId;

    private sealed record Step(Queue<Guid>? Living);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The search tables in {Database} were filled in {Milliseconds} ms.")]
        public static partial void Loaded(ILogger logger, string database, long milliseconds);

        [LoggerMessage(2, LogLevel.Debug, "The search tables followed the change feed to {Sequence}: {Lines} lines.")]
        public static partial void Followed(ILogger logger, long sequence, int lines);

        [LoggerMessage(3, LogLevel.Warning, "The search tables in {Database} were filled from another store, or from this one before it was put back; they are filled anew.")]
        public static partial void OtherStore(ILogger logger, string database);

        [LoggerMessage(4, LogLevel.Information, "The search tables keep vectors of {Model} from now on; where they lack some, search goes by words.")]
        public static partial void OtherModel(ILogger logger, string model);

        [LoggerMessage(5, LogLevel.Warning, "Passages in {Database} are searched by their words alone. {Why}")]
        public static partial void WordsAlone(ILogger logger, string database, string why);
    }
}
