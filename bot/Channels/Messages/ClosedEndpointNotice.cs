namespace BotSuite.Bot.Channels.Messages;

/// <summary>Says once at start why <c>/api/messages</c> refuses everybody, where it does.</summary>
internal sealed partial class ClosedEndpointNotice(
    IHostEnvironment environment, IConfiguration configuration, ILogger<ClosedEndpointNotice> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (ClosedWithoutIdentity.IsMeant(environment, configuration)) Log.Closed(logger, environment.EnvironmentName);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning,
            "/api/messages answers 401 to everybody: MicrosoftAppId is empty and the environment is {Environment}. Web chat works. "
            + "Set MicrosoftAppId and MicrosoftAppPassword to serve Teams and other channels, or Channels:MessagesEnabled to false to say that this is meant.")]
        public static partial void Closed(ILogger logger, string environment);
    }
}
