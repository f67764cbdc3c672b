using BotSuite.Data;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Makes the secret at start where none is configured, and says where it lies; a server that asks for tokens needs it.</summary>
internal sealed partial class SecretNotice(
    DirectLineSecret secret, IOptions<DirectLineOptions> options, StorageDirectory storage, ILogger<SecretNotice> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (secret.Value != options.Value.Secret) Log.Kept(logger, Path.Combine(storage.Path, DirectLineServices.SecretFile));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The Direct Line secret is kept in {File}. Set DirectLine:Secret to use another.")]
        public static partial void Kept(ILogger logger, string file);
    }
}
