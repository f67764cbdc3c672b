using BotSuite.BotFramework.Connector;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace BotSuite.BotFramework.Authentication;

/// <summary>Client credentials through MSAL, for https authorities: with a secret, a certificate or a federated managed identity.</summary>
internal sealed class ApplicationTokenSource : IAccessTokenSource
{
    // What Entra expects in the assertion of a federated credential, in every cloud that this bot may sign in to.
    private const string ExchangeAudience = "api://AzureADTokenExchange";

    private readonly AuthenticationSettings _settings;
    private readonly string _scope;
    private readonly IConfidentialClientApplication _application;

    public ApplicationTokenSource(AuthenticationSettings settings, string scope, SharedHttpClient http)
    {
        (_settings, _scope) = (settings, scope);
        var client = ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithAuthority(settings.LoginUrl, settings.ValidateAuthority)
            .WithInstanceDiscovery(settings.ValidateAuthority)
            .WithHttpClientFactory(new MsalHttpClientFactory(http));
        _application = WithProof(client, settings, http).Build();
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

    private static ConfidentialClientApplicationBuilder WithProof(
        ConfidentialClientApplicationBuilder client, AuthenticationSettings settings, SharedHttpClient http)
    {
        if (settings.CertificatePath is { } path)
            return client.WithCertificate(AppCertificate.Load(path, settings.CertificatePassword), settings.SendX5c);
        if (settings.FederatedClientId is not { } identity)
            return client.WithClientSecret(settings.AppPassword);

        var machine = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(identity))
            .WithHttpClientFactory(new MsalHttpClientFactory(http))
            .Build();
        return client.WithClientAssertion(async (AssertionRequestOptions request) =>
            (await machine.AcquireTokenForManagedIdentity(ExchangeAudience).ExecuteAsync(request.CancellationToken)).AccessToken);
    }
}
