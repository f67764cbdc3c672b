using BotSuite.Data;
using BotSuite.Data.Indexes;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Retrieval.Settings;

/// <summary>Stores what was fitted for an index, from where every process takes it with its next question.</summary>
public sealed class IndexCalibrations
{
    private readonly IDbContextFactory<BotSuiteDbContext> _contexts;
    private readonly TimeProvider _clock;

    private readonly SearchSettings _settings;

    internal IndexCalibrations(IDbContextFactory<BotSuiteDbContext> contexts, SearchSettings settings, TimeProvider clock) =>
        (_contexts, _settings, _clock) = (contexts, settings, clock);

    /// <summary>The model that an index is searched with; null for words alone.</summary>
    public async ValueTask<string?> EmbeddingModelIdAsync(string index, CancellationToken cancellationToken) =>
        (await _settings.OfAsync(index, cancellationToken)).Model?.ModelId;

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
        // Which model serves is not for a calibration to change.
        row.EmbeddingModelId ??= calibration?.EmbeddingModelId;
        row.ChangedAt = _clock.GetUtcNow().UtcDateTime;
        await context.SaveChangesAsync(cancellationToken);
    }
}
