using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotSuite.Benchmarks.Echo;

/// <summary>A channel that takes every reply, reads it to its end and gives it an id.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _replies;

    private FakeChannel(WebApplication app) => _app = app;

    public int Replies => Volatile.Read(ref _replies);

    public string ServiceUrl => _app.Urls.Single() + "/amer/";

    public static async Task<FakeChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = new FakeChannel(builder.Build());
        channel._app.Run(channel.AnswerAsync);
        await channel._app.StartAsync();
        return channel;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        Interlocked.Increment(ref _replies);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync("""{"id":"1:reply"}""");
    }
}
