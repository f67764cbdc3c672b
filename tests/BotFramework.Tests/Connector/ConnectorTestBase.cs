using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Tests.Drivers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.BotFramework.Tests.Connector;

/// <summary>A connector client against a real server, with a clock that records delays and chance that is always one half.</summary>
public abstract class ConnectorTestBase : IAsyncLifetime
{
    private readonly SharedHttpClient _http = new();

    protected ConnectorPeer Channel { get; private set; } = null!;

    protected DelayRecorder Clock { get; } = new();

    protected LogCollector Log { get; } = new();

    public async ValueTask InitializeAsync() => Channel = await ConnectorPeer.StartNewAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Channel.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected ConnectorClient Client(string? serviceUrl = null, IConnectorCredentials? credentials = null)
    {
        var transport = new ConnectorTransport(
            _http, Options.Create(new ConnectorOptions()), Clock, new RetryJitter(() => 0.5), Log.CreateLogger<ConnectorTransport>());
        return new ConnectorClient(new Uri(serviceUrl ?? Channel.ServiceUrl), credentials, transport);
    }
}
