using System.Collections.Concurrent;
using BotSuite.BotFramework.Connector;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Authentication;

/// <summary>The bot's credentials, one for each scope that it calls; in practice one.</summary>
internal sealed class AccessTokenSources(
    AuthenticationSettings settings, SharedHttpClient http, TimeProvider clock, ILogger<AccessTokenCache> logger)
{
    private const string DefaultSuffix = "/.default";

    private readonly ConcurrentDictionary<string, AccessTokenCache> _caches = new(StringComparer.Ordinal);

    /// <summary>Gives the credentials for a scope.</summary>
    /// <param name="audience">The scope, with or without <c>/.default</c>; empty means the configured one.</param>
    public IConnectorCredentials For(string? audience)
    {
        var scope = string.IsNullOrEmpty(audience) ? settings.OAuthScope : audience;
        if (scope != settings.OAuthScope && !scope.EndsWith(DefaultSuffix, StringComparison.Ordinal))
            scope += DefaultSuffix;
        return _caches.GetOrAdd(scope, static (key, self) => new AccessTokenCache(self.SourceFor(key), self.Clock, self.Logger), this);
    }

    private TimeProvider Clock => clock;

    private ILogger<AccessTokenCache> Logger => logger;

    private IAccessTokenSource SourceFor(string scope)
    {
        if (settings.AppType == BotAppType.UserAssignedMSI)
            return new ManagedIdentityTokenSource(settings, scope, http);
        if (settings.LoginUrl.Scheme == Uri.UriSchemeHttps)
            return new ApplicationTokenSource(settings, scope, http);
        return settings.LoginUrl.IsLoopback && settings.AllowLoopbackHttp
            ? new LoopbackTokenSource(settings, scope, http, clock)
            : throw new InvalidOperationException($"ToChannelFromBotLoginUrl is '{settings.LoginUrl}', where no secret may be sent.");
    }
}
