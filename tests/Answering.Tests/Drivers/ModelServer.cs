using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotSuite.Answering.Tests.Drivers;

/// <summary>A service on loopback that speaks as models do, well or badly: OpenAI's protocol below <c>/v1</c>, Ollama's below <c>/api</c>.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _asked = new();

    private ModelServer(WebApplication app) => _app = app;

    /// <summary>What was asked, as JSON, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public Uri Address => new(_app.Urls.First());

    /// <summary>Settings that lead to this server.</summary>
    public (string Key, string? Value)[] Settings =>
        [("Chat:Provider", "OpenAI"), ("Chat:Endpoint", new Uri(Address, "/v1").ToString()), ("Chat:Model", "small"), ("Chat:InputPrice", "2"), ("Chat:OutputPrice", "10")];

    /// <summary>Starts a server that does what is told with every question, whose number counts from 1.</summary>
    public static async Task<ModelServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ModelServer(app);
        app.MapPost("/{**path}", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            server._asked.Enqueue(await reader.ReadToEndAsync(context.RequestAborted));
            await answer(context, server._asked.Count);
        });
        await app.StartAsync();
        return server;
    }

    /// <summary>A server that always writes the same.</summary>
    public static Task<ModelServer> SayingAsync(string text) => StartAsync((context, _) => SayAsync(context, text));

    /// <summary>Streams words in OpenAI's protocol, a few characters at a time.</summary>
    public static async Task SayAsync(HttpContext context, string text, string finish = "stop")
    {
        await SayPartAsync(context, text);
        await EventAsync(context, new { id = "c", @object = "chat.completion.chunk", created = 1, model = "small", choices = new[] { new { index = 0, delta = new { }, finish_reason = finish } } });
        await EventAsync(context, new { id = "c", @object = "chat.completion.chunk", created = 1, model = "small", choices = Array.Empty<object>(), usage = new { prompt_tokens = 500, completion_tokens = 40, total_tokens = 540 } });
        await RawAsync(context, "data: [DONE]\n\n");
    }

    /// <summary>Streams words and leaves the answer open.</summary>
    public static async Task SayPartAsync(HttpContext context, string text)
    {
        if (!context.Response.HasStarted) context.Response.ContentType = "text/event-stream";
        foreach (var piece in text.Chunk(7))
            await EventAsync(context, new { id = "c", @object = "chat.completion.chunk", created = 1, model = "small", choices = new[] { new { index = 0, delta = new { role = "assistant", content = new string(piece) }, finish_reason = (string?)null } } });
    }

    public static Task RawAsync(HttpContext context, string text) => RawAsync(context, Encoding.UTF8.GetBytes(text));

    public static async Task RawAsync(HttpContext context, byte[] bytes)
    {
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    private static Task EventAsync(HttpContext context, object data) => RawAsync(context, $"data: {JsonSerializer.Serialize(data)}\n\n");
}
