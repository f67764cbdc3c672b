namespace BotSuite.Bot.Memory;

/// <summary>Says once at start where the memory API refuses everybody, and begins to count how long it serves.</summary>
internal sealed partial class ClosedMemoryNotice(MemoryKeys keys, MemoryUptime uptime, IHostEnvironment environment, ILogger<ClosedMemoryNotice> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        uptime.Begin();
        if (!keys.Any && !environment.IsDevelopment()) Log.Closed(logger, environment.EnvironmentName);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information,
            "/memory refuses everybody: no key is set and the environment is {Environment}. Set Memory:AccessKey1 to serve Kernel Memory's clients.")]
        public static partial void Closed(ILogger logger, string environment);
    }
}
