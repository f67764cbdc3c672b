using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>A real HTTP server on a free port of this machine; what it answers is the derived peer's affair.</summary>
public abstract class LoopbackServer : IAsyncDisposable
{
    private WebApplication? _app;
    private int _connections;

    /// <summary>The address, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>How many connections it has accepted.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops listening, as a server does that is down.</summary>
    public Task StopAsync() => _app!.StopAsync();

    protected async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Use(next => connection =>
        {
            Interlocked.Increment(ref _connections);
            return next(connection);
        })));
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
        Address = _app.Urls.Single();
    }

    protected abstract Task AnswerAsync(HttpContext context);

    /// <summary>The path and query as they came over the wire, escapes included.</summary>
    protected static string RawTarget(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    protected static async Task<string> BodyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        return await reader.ReadToEndAsync();
    }
}
