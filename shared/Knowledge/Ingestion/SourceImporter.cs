using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Pipeline;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Ingestion;

/// <summary>
/// Reads a file or folder into a source, in this process and to its end, with the same pipeline that workers use in the background:
/// what is new or changed becomes versions, what is unchanged is left alone, what is gone gets a tombstone. May run at any time
/// beside questions and other imports; what is stored is searchable at once.
/// </summary>
public sealed partial class SourceImporter
{
    private const int PiecesAtOnce = 50;
    private const string Stopped = "The import was stopped before its end. Import again to read the rest.";
    private const string BrokeOff = "The import broke off before its end; the log holds the cause. Import again to read the rest.";
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(100);

    private readonly ImportStart _start;
    private readonly RunDiscovery _discovery;
    private readonly RunWork _work;
    private readonly RunQueue _queue;
    private readonly RunEndings _endings;
    private readonly IngestionProcess _process;
    private readonly TimeProvider _clock;
    private readonly ILogger<SourceImporter> _logger;

    internal SourceImporter(
        ImportStart start, RunDiscovery discovery, RunWork work, RunQueue queue, RunEndings endings, IngestionProcess process,
        TimeProvider clock, ILogger<SourceImporter> logger)
    {
        (_start, _discovery, _work, _queue, _endings) = (start, discovery, work, queue, endings);
        (_process, _clock, _logger) = (process, clock, logger);
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
        // A name of its own: two imports in one process are two workers.
        var owner = $"{_process.Name}:{Guid.NewGuid():N}";
        var (run, source) = await _start.BeginAsync(target, owner, request.Actor, cancellationToken);
        Log.Began(_logger, source.Id, source.Index);
        var counts = new ImportCounts(progress);
        try
        {
            await using var lease = LeaseKeeper.Start(
                token => _queue.RenewAsync(run.Id, owner, token), _queue.Lease, _clock, cancellationToken);
            await ReadAsync(run, source, owner, counts, lease, cancellationToken);
            return counts.Report(source.Id, source.Name);
        }
        catch (LeaseLostException exception)
        {
            throw new ImportException(
                $"The source '{source.Name}' was taken over or its import stopped by somebody else. Import it again.", exception);
        }
        catch (Exception exception)
        {
            Log.Failed(_logger, exception, source.Id);
            using var farewell = new CancellationTokenSource(LongestFarewell, _clock);
            await _endings.FailAsync(run.Id, owner, exception is OperationCanceledException ? Stopped : BrokeOff, farewell.Token);
            if (exception is FetchException) throw new ImportException(exception.Message, exception);
            throw;
        }
    }

    private async Task ReadAsync(
        ActiveRun run, Source source, string owner, ImportCounts counts, LeaseKeeper lease, CancellationToken cancellationToken)
    {
        try
        {
            await _discovery.RunAsync(run, source, owner, counts.Add, lease.Token);
            while (true)
            {
                var now = await _queue.FindAsync(run.Id, lease.Token);
                if (now.State is SourceRunState.Done) return;
                if (now.State is SourceRunState.Failed or SourceRunState.Cancelled) throw new LeaseLostException();
                if (await _work.ServeAsync(now, owner, PiecesAtOnce, counts.Add, null, lease.Token) is Served.Nothing)
                    await Task.Delay(LookAgainAfter, _clock, lease.Token);
            }
        }
        catch (OperationCanceledException) when (lease.IsLost && !cancellationToken.IsCancellationRequested)
        {
            throw new LeaseLostException();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Import into source {Source} of index {Index} began.")]
        public static partial void Began(ILogger logger, Guid source, string index);

        [LoggerMessage(3, LogLevel.Warning, "Import into source {Source} did not come to its end.")]
        public static partial void Failed(ILogger logger, Exception exception, Guid source);
    }
}
