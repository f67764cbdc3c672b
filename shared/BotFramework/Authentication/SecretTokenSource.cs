using BotSuite.BotFramework.Connector;
using Microsoft.Identity.Client;

namespace BotSuite.BotFramework.Authentication;

/// <summary>Client credentials with a secret, through MSAL, for https authorities.</summary>
internal sealed class SecretTokenSource : IAccessTokenSource
{
    private readonly AuthenticationSettings _settings;
    private readonly string _scope;
    private readonly IConfidentialClientApplication _application;

    public SecretTokenSource(AuthenticationSettings settings, string scope, SharedHttpClient http)
    {
        (_settings, _scope) = (settings, scope);
        _application = ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithClientSecret(settings.AppPassword)
            .WithAuthority(settings.LoginUrl, settings.ValidateAuthority)
            .WithInstanceDiscovery(settings.ValidateAuthority)
            .WithHttpClientFactory(new MsalHttpClientFactory(http))
            .Build();
    }

    public async Task<AccessToken> AcquireAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The cache above asks only when it needs another token, so what MSAL still holds is what was refused or is ending.
            var result = await _application.AcquireTokenForClient([_scope]).WithForceRefresh(true).ExecuteAsync(cancellationToken);
            return new AccessToken(result.AccessToken, result.ExpiresOn);
        }
        catch (MsalException exception)
        {
            throw LoginErrors.Explain(_settings, exception.ErrorCode, exception.Message, exception);
        }
    }
}
