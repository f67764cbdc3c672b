using BotSuite.BotFramework.Connector;

namespace BotSuite.BotFramework.Authentication;

/// <summary>Makes clients that carry the bot's token, and refuses addresses to which it must not go.</summary>
internal sealed class ConfiguredConnectorFactory(AuthenticationSettings settings, AccessTokenSources tokens, ConnectorTransport transport)
    : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            throw new InvalidOperationException($"The service URL '{serviceUrl}' is no absolute http or https address.");
        if (settings.AppId is null && !address.IsLoopback)
        {
            throw new InvalidOperationException(
                $"MicrosoftAppId is empty, so only channels on this machine are answered, not '{address}'. Set MicrosoftAppId.");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !(address.IsLoopback && settings.AllowLoopbackHttp))
            throw new InvalidOperationException($"The service URL '{address}' is plain http, over which nothing is sent.");
        var credentials = settings.AppId is null ? null : tokens.For(audience);
        return Task.FromResult<IConnectorClient>(new ConnectorClient(address, credentials, transport));
    }
}
