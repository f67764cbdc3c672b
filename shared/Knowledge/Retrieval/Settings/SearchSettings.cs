using System.Collections.Immutable;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Retrieval.Settings;

/// <summary>
/// Knows how each index is searched. Whoever asks looks first whether the feed tells of a change, so that an edit in one process
/// holds for the next question in every other. Safe for many threads.
/// </summary>
public sealed partial class SearchSettings
{
    private readonly IDbContextFactory<BotSuiteDbContext> _contexts;
    private readonly TextAnalyzer _analyzer;
    private readonly EmbeddingModels _models;
    private readonly ILogger<SearchSettings> _logger;
    private readonly Func<BotSuiteDbContext, CancellationToken, Task<Edition?>> _readEdition =
        EF.CompileAsyncQuery((BotSuiteDbContext context, CancellationToken _) => context.DocumentChanges
            .Where(change => change.DocumentId == DocumentChange.OfIndex)
            .GroupBy(change => change.DocumentId)
            .Select(changes => new Edition(changes.Max(change => change.Sequence), changes.Count()))
            .FirstOrDefault());

    private volatile Known? _known;

    internal SearchSettings(IDbContextFactory<BotSuiteDbContext> contexts, TextAnalyzer analyzer, EmbeddingModels models, ILogger<SearchSettings> logger) =>
        (_contexts, _analyzer, _models, _logger) = (contexts, analyzer, models, logger);

    /// <summary>The model that this process alone searches all indexes with, to measure what it would find; null for the one that serves.</summary>
    internal ITextEmbedder? TriedOut { get; set; }

    /// <summary>How an index is searched now; the defaults for one that nobody has set anything for.</summary>
    public async ValueTask<IndexSettings> OfAsync(string index, CancellationToken cancellationToken) =>
        (await OfEveryIndexAsync(cancellationToken))(index);

    /// <summary>How every index is searched now.</summary>
    internal async ValueTask<Func<string, IndexSettings>> OfEveryIndexAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        // The number of lines too: on databases with many writers a smaller number can be committed after a larger one.
        var edition = await _readEdition(context, cancellationToken);
        var triedOut = TriedOut;
        if (_known is not { } known || known.Edition != edition || known.TriedOut != triedOut)
            _known = known = new Known(edition, triedOut, await ReadAsync(context, triedOut, cancellationToken));
        var otherwise = IndexSettings.Default with { Model = triedOut ?? _models.Serving(null) };
        return index => known.Indexes.GetValueOrDefault(index, otherwise);
    }

    private async Task<ImmutableDictionary<string, IndexSettings>> ReadAsync(
        BotSuiteDbContext context, ITextEmbedder? triedOut, CancellationToken cancellationToken)
    {
        var synonyms = (await context.Synonyms.AsNoTracking().OrderBy(synonym => synonym.Term).ToListAsync(cancellationToken))
            .ToLookup(synonym => synonym.Index, StringComparer.Ordinal);
        var rows = await context.SearchIndexes.AsNoTracking().ToDictionaryAsync(row => row.Name, StringComparer.Ordinal, cancellationToken);
        var settings = ImmutableDictionary.CreateBuilder<string, IndexSettings>(StringComparer.Ordinal);
        foreach (var index in rows.Keys.Union(synonyms.Select(lines => lines.Key), StringComparer.Ordinal))
        {
            var stored = rows.GetValueOrDefault(index)?.CalibrationJson;
            var serving = rows.GetValueOrDefault(index)?.EmbeddingModelId;
            var model = triedOut ?? _models.Serving(serving);
            var calibration = IndexCalibration.Read(stored);
            if (stored is not null && calibration is null) Log.Unreadable(_logger, index);
            if (calibration is not null && calibration.EmbeddingModelId != model?.ModelId)
            {
                Log.OtherModel(_logger, index, calibration.EmbeddingModelId ?? "words alone", model?.ModelId ?? "words alone");
                calibration = null;
            }

            settings[index] = new IndexSettings { Calibration = calibration, ServingModelId = serving, Model = model, Synonyms = SynonymTable.Of(synonyms[index], _analyzer) };
        }

        return settings.ToImmutable();
    }

    internal sealed record Edition(long Last, int Count);

    private sealed record Known(Edition? Edition, ITextEmbedder? TriedOut, ImmutableDictionary<string, IndexSettings> Indexes);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The calibration of index {Index} cannot be read; the defaults hold. Calibrate it again.")]
        public static partial void Unreadable(ILogger logger, string index);

        [LoggerMessage(2, LogLevel.Warning, "Index {Index} was calibrated with {Fitted} and is searched with {Model}; the defaults hold. Calibrate it again.")]
        public static partial void OtherModel(ILogger logger, string index, string fitted, string model);
    }
}
