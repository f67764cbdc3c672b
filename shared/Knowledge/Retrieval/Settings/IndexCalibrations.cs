using BotSuite.Data;
using BotSuite.Data.Indexes;
using BotSuite.Knowledge.Embeddings;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Retrieval.Settings;

/// <summary>Stores what was fitted for an index, from where every process takes it with its next question.</summary>
public sealed class IndexCalibrations
{
    private readonly IDbContextFactory<BotSuiteDbContext> _contexts;
    private readonly TimeProvider _clock;

    internal IndexCalibrations(IDbContextFactory<BotSuiteDbContext> contexts, ITextEmbedder? embedder, TimeProvider clock) =>
        (_contexts, EmbeddingModelId, _clock) = (contexts, embedder?.ModelId, clock);

    /// <summary>The model that this process searches with; null for words alone.</summary>
    public string? EmbeddingModelId { get; }

    /// <summary>Stores a calibration, or takes the stored one away.</summary>
    /// <param name="index">The index.</param>
    /// <param name="calibration">What was fitted; null for the program's defaults.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the index meanwhile.</exception>
    public async Task ApplyAsync(string index, IndexCalibration? calibration, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.SearchIndexes.SingleOrDefaultAsync(row => row.Name == index, cancellationToken);
        if (row is null) context.SearchIndexes.Add(row = new SearchIndex { Name = index });
        row.CalibrationJson = calibration?.Write();
        row.EmbeddingModelId = calibration?.EmbeddingModelId ?? row.EmbeddingModelId;
        row.ChangedAt = _clock.GetUtcNow().UtcDateTime;
        await context.SaveChangesAsync(cancellationToken);
    }
}
