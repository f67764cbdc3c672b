using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Reading;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>The entries of one piece, batch by batch. Deletes its copy of the original when it is done with.</summary>
internal sealed class ReadEntries : IAsyncDisposable
{
    // Reading again what was read in less costs no more than keeping it would (2 ms for a page of text).
    private static readonly TimeSpan WorthKeeping = TimeSpan.FromMilliseconds(200);

    private readonly IAsyncEnumerator<ReadOutcome> _entries;
    private readonly string? _copy;
    private readonly IDbContextFactory<BotSuiteDbContext>? _contexts;
    private readonly TimeProvider _clock;
    private readonly long _begun;

    private List<ReadOutcome> _first = [];
    private bool _isAhead;

    private ReadEntries(
        IAsyncEnumerable<ReadOutcome> entries, string? copy, IDbContextFactory<BotSuiteDbContext>? contexts, TimeProvider clock)
    {
        _entries = entries.GetAsyncEnumerator();
        (_copy, _contexts, _clock, _begun) = (copy, contexts, clock, clock.GetTimestamp());
    }

    /// <summary>Why the piece is left out; null where it is read.</summary>
    public string? Refusal { get; private init; }

    /// <summary>Whether the last batch was the last one.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>How many entries the batches held so far.</summary>
    public int Position { get; private set; }

    /// <summary>Entries that are read from a file.</summary>
    public static ReadEntries Of(
        IAsyncEnumerable<ReadOutcome> entries, string? copy, IDbContextFactory<BotSuiteDbContext> contexts, TimeProvider clock) =>
        new(entries, copy, contexts, clock);

    /// <summary>Entries that were read before.</summary>
    public static ReadEntries Of(IReadOnlyList<ReadOutcome> outcomes) => new(outcomes.ToAsyncEnumerable(), null, null, TimeProvider.System);

    /// <summary>No entries, and the reason.</summary>
    public static ReadEntries Refuse(string reason) =>
        new(AsyncEnumerable.Empty<ReadOutcome>(), null, null, TimeProvider.System) { Refusal = reason };

    /// <summary>The next entries; null after the last batch. A piece without entries has one batch, which is empty.</summary>
    public async Task<IReadOnlyList<ReadOutcome>?> NextAsync(int most, CancellationToken cancellationToken)
    {
        if (IsAtEnd) return null;

        var batch = new List<ReadOutcome>();
        if (!_isAhead && Position == 0) _isAhead = await _entries.MoveNextAsync();
        while (_isAhead && batch.Count < most)
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch.Add(_entries.Current);
            _isAhead = await _entries.MoveNextAsync();
        }

        IsAtEnd = !_isAhead;
        if (Position == 0) _first = batch;
        Position += batch.Count;
        return batch;
    }

    /// <summary>Keeps what was read with the piece, where it was read in one batch and reading it again would take longer than that.</summary>
    public async Task SaveAsync(ClaimedItem claim, ItemBytes bytes, CancellationToken cancellationToken)
    {
        if (_contexts is null || !IsAtEnd || Position > _first.Count || _clock.GetElapsedTime(_begun) < WorthKeeping) return;

        var content = SavedReading.Write(_first);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var held = await context.SourceItems.WhereHeld(claim).ExecuteUpdateAsync(
            update => update
                .SetProperty(item => item.ReadContent, content)
                .SetProperty(item => item.FileHash, bytes.FileHash)
                .SetProperty(item => item.DocumentsDone, 0)
                .SetProperty(item => item.Step, IngestionStep.Embed)
                .SetProperty(item => item.Attempts, 1),
            cancellationToken);
        if (held == 0) throw new LeaseLostException();
        claim.Item.Step = IngestionStep.Embed;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _entries.DisposeAsync();
        if (_copy is not null) File.Delete(_copy);
    }
}
