using BotSuite.BotFramework.Connector;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Authentication;

/// <summary>
/// Keeps the bot's token for one scope. It is renewed five minutes before its end (or at half its life, if that is shorter),
/// once for all who wait, and at once after a channel has refused it.
/// </summary>
internal sealed partial class AccessTokenCache(IAccessTokenSource source, TimeProvider clock, ILogger<AccessTokenCache> logger)
    : IConnectorCredentials
{
    private static readonly TimeSpan RefreshMargin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AcquireTimeout = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private volatile Held? _held;
    private Task<string>? _acquiring;

    /// <inheritdoc/>
    public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        if (_held is { } held && clock.GetUtcNow() < held.RefreshOn)
            return ValueTask.FromResult(held.Token.Value);
        lock (_gate)
        {
            if (_acquiring is null or { IsCompleted: true })
                _acquiring = AcquireAsync();
            return new ValueTask<string>(_acquiring.WaitAsync(cancellationToken));
        }
    }

    /// <inheritdoc/>
    public void Reject(string token)
    {
        lock (_gate)
        {
            if (_held?.Token.Value == token)
                _held = null;
        }
    }

    private async Task<string> AcquireAsync()
    {
        await Task.Yield();
        // Somebody may have finished between the look at the old token and the lock.
        if (_held is { } fresh && clock.GetUtcNow() < fresh.RefreshOn)
            return fresh.Token.Value;
        try
        {
            using var timeout = new CancellationTokenSource(AcquireTimeout, clock);
            var token = await source.AcquireAsync(timeout.Token);
            var remaining = token.ExpiresOn - clock.GetUtcNow();
            _held = new Held(token, token.ExpiresOn - (remaining / 2 < RefreshMargin ? remaining / 2 : RefreshMargin));
            return token.Value;
        }
        catch (Exception exception)
        {
            return KeepOrThrow(exception);
        }
    }

    private string KeepOrThrow(Exception exception)
    {
        var now = clock.GetUtcNow();
        if (_held is { } old && now < old.Token.ExpiresOn)
        {
            Log.TokenKept(logger, old.Token.ExpiresOn, exception);
            _held = old with { RefreshOn = now + RetryInterval < old.Token.ExpiresOn ? now + RetryInterval : old.Token.ExpiresOn };
            return old.Token.Value;
        }

        throw exception switch
        {
            TokenRequestException => exception,
            OperationCanceledException => new TokenRequestException(
                $"The login service gave no answer within {AcquireTimeout.TotalSeconds} seconds. Look at ToChannelFromBotLoginUrl and the network.",
                exception),
            _ => new TokenRequestException(
                $"The login service could not be reached ({exception.GetType().Name}). Look at ToChannelFromBotLoginUrl and the network.",
                exception),
        };
    }

    private sealed record Held(AccessToken Token, DateTimeOffset RefreshOn);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The bot's access token could not be renewed; the old one is used until {ExpiresOn}.")]
        public static partial void TokenKept(ILogger logger, DateTimeOffset expiresOn, Exception exception);
    }
}
