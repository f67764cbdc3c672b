using BotSuite.BotFramework.Connector;

namespace BotSuite.BotFramework.Authentication;

/// <summary>Makes clients for channels, with the bot's credentials.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Makes a client for one service URL.</summary>
    /// <param name="serviceUrl">The service URL.</param>
    /// <param name="audience">The scope of the token to send; empty means the configured one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The bot's token must not be sent to that address.</exception>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
