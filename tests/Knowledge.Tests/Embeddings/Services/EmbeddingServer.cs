using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Tests.Embeddings.Services;

/// <summary>A service on this machine that speaks the protocols of OpenAI and Ollama.</summary>
internal sealed class EmbeddingServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EmbeddingServer(WebApplication app) => _app = app;

    public ConcurrentQueue<EmbeddingRequest> Requests { get; } = new();

    public Uri Address => new(_app.Urls.First());

    /// <summary>The vector of a text: its length and its first letter.</summary>
    public static float[] VectorOf(string text) => [text.Length, text.Length == 0 ? 0 : text[0], 1, -1];

    /// <param name="answer">Answers a request.</param>
    public static async Task<EmbeddingServer> StartAsync(Func<HttpContext, EmbeddingRequest, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new EmbeddingServer(app);
        app.Run(async context =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            var request = EmbeddingRequest.Of(context, body.RootElement);
            server.Requests.Enqueue(request);
            await answer(context, request);
        });
        await app.StartAsync();
        return server;
    }

    /// <summary>As OpenAI answers who asks for base64, which its client does.</summary>
    public static Task Base64(HttpContext context, EmbeddingRequest request) =>
        List(context, request, vector => Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector)));

    /// <summary>As most compatible services answer, whatever they are asked for.</summary>
    public static Task Arrays(HttpContext context, EmbeddingRequest request) => List(context, request, vector => vector);

    /// <summary>As Ollama answers.</summary>
    public static Task Ollama(HttpContext context, EmbeddingRequest request) =>
        context.Response.WriteAsJsonAsync(new { model = request.Model, embeddings = request.Texts.Select(VectorOf) });

    /// <summary>A status with a body, and a header where one is named.</summary>
    public static Func<HttpContext, EmbeddingRequest, Task> Refusal(int status, string body = "{}", string? retryAfter = null) => (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync(body);
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task List(HttpContext context, EmbeddingRequest request, Func<float[], object> write) =>
        context.Response.WriteAsJsonAsync(new
        {
            @object = "list",
            model = request.Model,
            data = request.Texts.Select((text, index) => new { @object = "embedding", index, embedding = write(VectorOf(text)) }),
            usage = new { prompt_tokens = 1, total_tokens = 1 },
        });
}
