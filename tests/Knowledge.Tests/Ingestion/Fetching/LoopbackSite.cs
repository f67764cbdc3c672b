using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Tests.Ingestion.Fetching;

/// <summary>A web server on a free port of this machine that answers as the test says, and remembers what it was asked.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);

    private LoopbackSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Path and query of each request, in their order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>The headers of the last request.</summary>
    public IReadOnlyDictionary<string, string>? LastHeaders { get; private set; }

    public static async Task<LoopbackSite> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddLogging(logging => logging.ClearProviders());
        var site = new LoopbackSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        return site;
    }

    public Uri Of(string path) => new(Address, path);

    public void Answer(string path, RequestDelegate answer) => _answers[path] = answer;

    public void Page(string path, string html, string type = "text/html; charset=utf-8") => Answer(path, context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(html);
    });

    public void File(string path, byte[] bytes, string type) => Answer(path, context =>
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    });

    /// <summary>A page with links.</summary>
    public void Links(string path, params string[] targets) => Page(
        path, $"<html><body><main><p>Page {path}</p>{string.Concat(targets.Select(target => $"<a href=\"{target}\">to</a>"))}</main></body></html>");

    public void Status(string path, int status, string? retryAfter = null) => Answer(path, context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    public void Redirect(string path, string target, int status = 302) => Answer(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var asked = context.Request.Path + context.Request.QueryString.Value;
        Asked.Enqueue(asked);
        // A copy: the server uses the headers again for the next request.
        LastHeaders = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        if (_answers.TryGetValue(asked, out var answer) || _answers.TryGetValue(context.Request.Path, out answer)) return answer(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
