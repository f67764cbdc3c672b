namespace BotSuite.BotFramework.Connector;

/// <summary>Whatever proves to a channel that a call comes from the bot.</summary>
public interface IConnectorCredentials
{
    /// <summary>Gives a bearer token that is valid now.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the fetching of a token that others wait for too.</param>
    /// <returns>The token, without the word <c>Bearer</c>.</returns>
    ValueTask<string> GetTokenAsync(CancellationToken cancellationToken);

    /// <summary>Says that a channel answered 401 to a token, so that the next call gets a new one.</summary>
    /// <param name="token">The token that was refused.</param>
    void Reject(string token);
}
