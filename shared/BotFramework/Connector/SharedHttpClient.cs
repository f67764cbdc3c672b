using System.Net;

namespace BotSuite.BotFramework.Connector;

/// <summary>
/// The one HTTP client through which the bot speaks to channels, to the login service and to key servers. Connections are pooled
/// for all conversations and renewed every five minutes, so that changes of DNS are followed. Redirects are not followed and no
/// cookies are kept, so that a token never travels to an address that was not checked.
/// </summary>
public sealed class SharedHttpClient : IDisposable
{
    /// <summary>Makes the client with its own pool of connections.</summary>
    public SharedHttpClient()
        : this(new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
        })
    {
    }

    /// <summary>Makes the client over another handler, for hosts behind a special proxy.</summary>
    /// <param name="handler">The handler; disposed with the client.</param>
    public SharedHttpClient(HttpMessageHandler handler) =>
        // Each caller limits its own time, by the clock that it was handed.
        Client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The client. Safe to use from many threads; do not dispose it or change its defaults.</summary>
    public HttpClient Client { get; }

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}
