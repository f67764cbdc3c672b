using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Storing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion;

/// <summary>
/// Reads a file or folder into a source: what is new or changed becomes versions, what is unchanged is left alone, what is gone
/// gets a tombstone. May run at any time beside questions and other imports; what is stored is searchable at once.
/// </summary>
public sealed partial class SourceImporter
{
    private readonly SourceReading _reading;
    private readonly SourceClaims _claims;
    private readonly SourceEndings _endings;
    private readonly DocumentVectors _vectors;
    private readonly DocumentStore _store;
    private readonly IngestionOptions _options;
    private readonly ILogger<SourceImporter> _logger;

    internal SourceImporter(
        SourceReading reading, SourceClaims claims, SourceEndings endings, DocumentVectors vectors, DocumentStore store,
        IOptions<IngestionOptions> options, ILogger<SourceImporter> logger)
    {
        (_reading, _claims, _endings, _vectors, _store) = (reading, claims, endings, vectors, store);
        (_options, _logger) = (options.Value, logger);
    }

    /// <summary>Imports a file or folder. Pieces that cannot be read are in the report; the others go on.</summary>
    /// <param name="request">What to import, and where to.</param>
    /// <param name="progress">Hears of each batch; null for nobody.</param>
    /// <param name="cancellationToken">Stops the import after the batch that is being stored; what is stored stays.</param>
    /// <exception cref="ImportException">The import cannot be done, or another import of the source is running.</exception>
    public async Task<ImportReport> ImportAsync(
        ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var target = ImportTarget.Of(request);
        var claim = await _claims.ClaimAsync(target, cancellationToken);
        Log.Began(_logger, claim.Id, claim.Index);
        try
        {
            var counts = new ImportCounts();
            var known = await _store.KnownAsync(claim.Id, cancellationToken);
            var run = new ImportRun(claim, known, counts, _vectors, _store, _options, progress);
            await foreach (var outcome in _reading.ReadAsync(target, cancellationToken))
                if (!await run.TakeAsync(outcome, cancellationToken))
                    break;
            await run.FinishAsync(cancellationToken);

            await _endings.EndAsync(claim, counts, request.Actor, cancellationToken);
            Log.Ended(_logger, claim.Id, counts.Added, counts.Changed, counts.Unchanged, counts.Deleted, counts.Failed);
            return counts.Report(claim.Id, claim.Name);
        }
        catch (Exception exception)
        {
            Log.Failed(_logger, exception, claim.Id);
            await _endings.FailAsync(claim, exception);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Import into source {Source} of index {Index} began.")]
        public static partial void Began(ILogger logger, Guid source, string index);

        [LoggerMessage(2, LogLevel.Information,
            "Import into source {Source} ended: {Added} added, {Changed} changed, {Unchanged} unchanged, {Deleted} deleted, {Failed} not read.")]
        public static partial void Ended(ILogger logger, Guid source, int added, int changed, int unchanged, int deleted, int failed);

        [LoggerMessage(3, LogLevel.Warning, "Import into source {Source} did not come to its end.")]
        public static partial void Failed(ILogger logger, Exception exception, Guid source);
    }
}
