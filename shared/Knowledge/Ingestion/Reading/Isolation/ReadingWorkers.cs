using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading.Isolation;

/// <summary>Keeps a few reading processes, started when they are needed and ended when they are not.</summary>
internal sealed partial class ReadingWorkers : IDisposable
{
    private const int MostWorkers = 2;
    // Libraries leak, and a process costs a tenth of a second.
    private const int FilesOfWorker = 500;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _free = new(MostWorkers);
    private readonly ConcurrentStack<ReadingWorker> _workers = new();
    private readonly ReadingSettings _settings;
    private readonly ILogger<ReadingWorkers> _logger;
    private readonly ITimer _ending;
    private bool _isDisposed;

    /// <summary>Makes the keeper; no process is started yet.</summary>
    public ReadingWorkers(IOptions<IngestionOptions> ingestion, IOptions<ReadingOptions> reading, TimeProvider clock, ILogger<ReadingWorkers> logger)
    {
        (_settings, _logger) = (new ReadingSettings(ingestion.Value, reading.Value), logger);
        _ending = clock.CreateTimer(_ => EndIdle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether files are read in processes of their own.</summary>
    public bool AreUsed => _settings.Reading.ReadsInOwnProcess && ReadingProcess.IsServed;

    /// <summary>Reads a file in a process of its own.</summary>
    public async Task<IReadOnlyList<ReadOutcome>> ReadAsync(SourceFile file, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        var worker = Take();
        try
        {
            return await worker.ReadAsync(file, cancellationToken);
        }
        finally
        {
            Return(worker);
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        _ending.Dispose();
        EndIdle();
    }

    private ReadingWorker Take()
    {
        while (_workers.TryPop(out var worker))
        {
            if (worker.IsAlive) return worker;
            worker.Dispose();
        }

        return ReadingWorker.Start(_settings);
    }

    private void Return(ReadingWorker worker)
    {
        if (!worker.IsAlive) Log.Ended(_logger);
        if (!worker.IsAlive || worker.FilesRead >= FilesOfWorker || _isDisposed)
        {
            worker.Dispose();
            return;
        }

        _workers.Push(worker);
        _ending.Change(Idle, Timeout.InfiniteTimeSpan);
    }

    private void EndIdle()
    {
        while (_workers.TryPop(out var worker)) worker.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A file brought the process down that read it; another one is started for the next.")]
        public static partial void Ended(ILogger logger);
    }
}
