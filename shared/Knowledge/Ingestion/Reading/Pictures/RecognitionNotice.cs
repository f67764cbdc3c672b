using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>Says at the start, once, that pages are recognised without a bound on memory, where the system has none.</summary>
/// <param name="logger">Where it is said.</param>
internal sealed partial class RecognitionNotice(ILogger<RecognitionNotice> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Tesseract.Missing() is null && !MemoryLimit.IsAvailable) Log.IsUnbounded(logger);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "This system cannot bound the memory of tesseract and pdftoppm; a hostile picture may take what the machine has. Linux can.")]
        public static partial void IsUnbounded(ILogger logger);
    }
}
