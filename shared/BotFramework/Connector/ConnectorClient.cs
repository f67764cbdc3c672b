namespace BotSuite.BotFramework.Connector;

/// <summary>
/// Speaks the Bot Connector REST API at one service URL. It is cheap to make, one for each turn: connections, serializer and
/// retry rules belong to the <see cref="ConnectorTransport"/> that all share.
/// </summary>
public sealed class ConnectorClient : IConnectorClient
{
    /// <summary>Makes a client.</summary>
    /// <param name="baseUri">The service URL: http or https, its path is kept, query and fragment are not.</param>
    /// <param name="credentials">The bot's proof of who it is; null sends none.</param>
    /// <param name="transport">The connections and the rules.</param>
    /// <exception cref="ArgumentException">The service URL is not an absolute http or https address.</exception>
    public ConnectorClient(Uri baseUri, IConnectorCredentials? credentials, ConnectorTransport transport)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(transport);
        if (!baseUri.IsAbsoluteUri || baseUri.Scheme is not ("https" or "http"))
            throw new ArgumentException($"The service URL '{baseUri}' is no absolute http or https address.", nameof(baseUri));
        var address = baseUri.GetLeftPart(UriPartial.Path);
        BaseUri = address == baseUri.OriginalString && address.EndsWith('/') ? baseUri : new Uri(address.EndsWith('/') ? address : address + "/");
        var calls = new ConnectorCalls(BaseUri.AbsoluteUri, credentials, transport);
        Conversations = new Conversations(calls);
        Attachments = new Attachments(calls);
        Teams = new TeamsOperations(calls);
    }

    /// <inheritdoc/>
    public Uri BaseUri { get; }

    /// <inheritdoc/>
    public IConversations Conversations { get; }

    /// <inheritdoc/>
    public IAttachments Attachments { get; }

    /// <inheritdoc/>
    public ITeamsOperations Teams { get; }
}
