using BotSuite.BotFramework.Connector;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace BotSuite.BotFramework.Authentication;

/// <summary>The user-assigned managed identity of the machine, through MSAL.</summary>
internal sealed class ManagedIdentityTokenSource : IAccessTokenSource
{
    private readonly AuthenticationSettings _settings;
    private readonly string _resource;
    private readonly IManagedIdentityApplication _application;

    public ManagedIdentityTokenSource(AuthenticationSettings settings, string scope, SharedHttpClient http)
    {
        _settings = settings;
        _resource = scope.EndsWith("/.default", StringComparison.Ordinal) ? scope[..^"/.default".Length] : scope;
        _application = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId))
            .WithHttpClientFactory(new MsalHttpClientFactory(http))
            .Build();
    }

    public async Task<AccessToken> AcquireAsync(CancellationToken cancellationToken)
    {
        try
        {
            var result = await _application.AcquireTokenForManagedIdentity(_resource).WithForceRefresh(true).ExecuteAsync(cancellationToken);
            return new AccessToken(result.AccessToken, result.ExpiresOn);
        }
        catch (MsalException exception)
        {
            throw new TokenRequestException(
                $"The managed identity MicrosoftAppId '{_settings.AppId}' gave no token ({exception.ErrorCode}). "
                + "It must be assigned to the machine that the bot runs on; elsewhere set MicrosoftAppType to SingleTenant.",
                exception);
        }
    }
}
