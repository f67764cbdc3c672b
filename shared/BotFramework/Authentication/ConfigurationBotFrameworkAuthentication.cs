using System.Security.Claims;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.BotFramework.Authentication;

/// <summary>The authentication that <see cref="BotAuthenticationOptions"/> describes.</summary>
public sealed partial class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly AuthenticationSettings _settings;
    private readonly CallerCheck _callers;
    private readonly ConfiguredConnectorFactory _connectors;
    private readonly ILogger _logger;

    /// <summary>Makes the authentication.</summary>
    /// <param name="options">The configuration; checked at start.</param>
    /// <param name="environment">Says whether this is Development or Production.</param>
    /// <param name="http">The one HTTP client.</param>
    /// <param name="transport">Carries calls to channels.</param>
    /// <param name="clock">The time that tokens are checked against.</param>
    /// <param name="loggers">Makes the logs.</param>
    public ConfigurationBotFrameworkAuthentication(
        IOptions<BotAuthenticationOptions> options,
        IHostEnvironment environment,
        SharedHttpClient http,
        ConnectorTransport transport,
        TimeProvider clock,
        ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(loggers);
        _settings = AuthenticationSettings.From(options.Value, environment);
        _callers = CallerCheck.Create(_settings, http, clock, loggers);
        var tokens = new AccessTokenSources(_settings, http, clock, loggers.CreateLogger<AccessTokenCache>());
        _connectors = new ConfiguredConnectorFactory(_settings, tokens, transport);
        _logger = loggers.CreateLogger<ConfigurationBotFrameworkAuthentication>();
        if (_settings.AppId is null && _settings.MessagesEnabled)
            Log.AuthenticationIsOff(_logger);
    }

    /// <inheritdoc/>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var check = await _callers.CheckAsync(authHeader, activity.ChannelId, activity.ServiceUrl, cancellationToken);
        if (check.Identity is not { } identity)
        {
            Log.CallerRefused(_logger, check.Refusal!);
            throw new UnauthorizedAccessException(check.Refusal);
        }

        return new AuthenticateRequestResult
        {
            Audience = _settings.OAuthScope,
            ClaimsIdentity = identity,
            CallerId = _settings.AppId is null ? null : _settings.CallerId,
            ConnectorFactory = _connectors,
        };
    }

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectors;

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => _settings.OAuthScope;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Refused a delivery with 401: {Reason}.")]
        public static partial void CallerRefused(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "MicrosoftAppId is empty: nobody is authenticated, and only channels on this machine are answered.")]
        public static partial void AuthenticationIsOff(ILogger logger);
    }
}
