using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace BotSuite.Knowledge.Tests.Drivers;

/// <summary>A line to a server on this machine that can be cut and mended.</summary>
internal sealed class CuttableLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _open = [];
    private readonly int _serverPort;
    private volatile bool _isCut;

    public CuttableLine(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Breaks all connections, and each new one as soon as it is made.</summary>
    public void Cut()
    {
        _isCut = true;
        foreach (var client in _open) client.Close();
    }

    public void Mend() => _isCut = false;

    public void Dispose()
    {
        Cut();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) Join(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The line was taken down.
        }
    }

    private void Join(TcpClient client)
    {
        if (_isCut)
        {
            client.Close();
            return;
        }

        var server = new TcpClient("127.0.0.1", _serverPort);
        _open.Add(client);
        _open.Add(server);
        _ = CarryAsync(client, server);
        _ = CarryAsync(server, client);
    }

    private static async Task CarryAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One end is gone, and with it the other.
        }

        from.Close();
        to.Close();
    }
}
