using System.Net;
using System.Net.Sockets;
using System.Numerics.Tensors;
using BotSuite.Knowledge.Embeddings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Knowledge.Tests.Embeddings.Services;

/// <summary>Services as settings name them, against a server on this machine.</summary>
public sealed class ServiceEmbedderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("OpenAI", "/v1", "base64", "/v1/embeddings")]
    [InlineData("openai", "/v1", "arrays", "/v1/embeddings")]
    [InlineData("AzureOpenAI", "", "base64", "/openai/v1/embeddings")]
    [InlineData("Ollama", "", "ollama", "/api/embed")]
    public async Task Each_service_gives_unit_vectors_in_the_order_of_the_texts(string provider, string path, string protocol, string asked)
    {
        await using var server = await EmbeddingServer.StartAsync(protocol switch
        {
            "base64" => EmbeddingServer.Base64,
            "arrays" => EmbeddingServer.Arrays,
            _ => EmbeddingServer.Ollama,
        });
        await using var services = Services(new Uri(server.Address, path), ("Provider", provider));
        var embedder = services.GetRequiredService<ITextEmbedder>();

        string[] texts = ["where is it", "반품은 어떻게 하나요?", "a"];
        var vectors = await embedder.EmbedTextsAsync(texts, Cancellation);
        var question = await embedder.EmbedQuestionAsync(texts[1], Cancellation);

        foreach (var (text, vector) in texts.Zip(vectors))
        {
            Assert.InRange(TensorPrimitives.CosineSimilarity<float>(EmbeddingServer.VectorOf(text), vector), 0.99999f, 1.00001f);
            Assert.InRange(TensorPrimitives.Norm<float>(vector), 0.9999f, 1.0001f);
        }

        Assert.Equal(vectors[1], question);
        Assert.Equal([texts, [texts[1]]], server.Requests.Select(request => request.Texts));
        Assert.All(server.Requests, request => Assert.Equal((asked, "small"), (request.Path, request.Model)));
        if (provider != "Ollama") Assert.All(server.Requests, request => Assert.Equal("Bearer secret", request.Authorization));
        Assert.Equal((4, $"{provider.ToLowerInvariant()}/small@4"), (embedder.Dimensions, embedder.ModelId));
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("0", 0)]
    [InlineData("999999999", 3600)]
    [InlineData("Wed, 25 Nov 2026 12:00:30 GMT", 30)]
    [InlineData("Wed, 25 Nov 2026 11:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData(null, null)]
    public async Task A_service_that_is_asked_too_much_is_left_alone_for_as_long_as_it_says(string? header, int? seconds)
    {
        var (failure, server) = await FailureAsync(EmbeddingServer.Refusal(429, """{"error":{"message":"slow down"}}""", header));

        Assert.True(failure.IsTransient);
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, failure.RetryAfter);
        // Whoever asked tries again; nothing beneath does so behind its back.
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("OpenAI", 401, false, "Embeddings:ApiKey")]
    [InlineData("OpenAI", 403, false, "Embeddings:ApiKey")]
    [InlineData("OpenAI", 404, false, "Embeddings:Model")]
    [InlineData("OpenAI", 400, false, "Embeddings:Model")]
    [InlineData("OpenAI", 500, true, "later")]
    [InlineData("OpenAI", 503, true, "later")]
    [InlineData("Ollama", 404, false, "Embeddings:Model")]
    [InlineData("Ollama", 500, true, "Embeddings:Endpoint")]
    public async Task A_refusal_names_the_cure_and_never_the_key(string provider, int status, bool isTransient, string named)
    {
        var (failure, _) = await FailureAsync(EmbeddingServer.Refusal(status, """{"error":"model \"small\" not found, try pulling it first"}"""), ("Provider", provider));

        Assert.Equal(isTransient, failure.IsTransient);
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenAI", "not JSON")]
    [InlineData("OpenAI", "<html><body>Sign in</body></html>")]
    [InlineData("OpenAI", "")]
    [InlineData("OpenAI", "null")]
    [InlineData("OpenAI", "[]")]
    [InlineData("OpenAI", """{"data":7}""")]
    [InlineData("OpenAI", """{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":"!!!"}],"usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    [InlineData("OpenAI", """{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":"AACAfwAAgH8AAIB/AACAfw=="}],"usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    [InlineData("OpenAI", """{"object":"list","model":"m","data":[],"usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    [InlineData("Ollama", "not JSON")]
    [InlineData("Ollama", "")]
    [InlineData("Ollama", "null")]
    [InlineData("Ollama", "{}")]
    [InlineData("Ollama", """{"embeddings":[]}""")]
    [InlineData("Ollama", """{"embeddings":[[1,2,3,4],[1,2,3,4]]}""")]
    [InlineData("Ollama", """{"embeddings":["x"]}""")]
    [InlineData("Ollama", """{"embeddings":[null]}""")]
    public async Task What_is_no_list_of_vectors_is_a_named_failure_that_may_pass(string provider, string body)
    {
        var (failure, _) = await FailureAsync(EmbeddingServer.Refusal(200, body), ("Provider", provider));

        Assert.True(failure.IsTransient || failure.Message.Contains("Embeddings:Dimensions", StringComparison.Ordinal), failure.Message);
    }

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Ollama")]
    public async Task Vectors_of_another_length_are_refused_with_the_number_to_set(string provider)
    {
        var (failure, _) = await FailureAsync(
            provider == "Ollama" ? EmbeddingServer.Ollama : EmbeddingServer.Base64, ("Provider", provider), ("Dimensions", "1536"));

        Assert.False(failure.IsTransient);
        Assert.Contains("Set it to 4", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Ollama")]
    public async Task A_service_that_hangs_is_given_up_after_the_time_for_questions(string provider)
    {
        var (failure, _) = await FailureAsync(
            (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted), ("Provider", provider), ("QuestionTimeout", "00:00:00.2"));

        Assert.True(failure.IsTransient);
        Assert.Contains("Embeddings:QuestionTimeout", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_breaks_off_in_the_middle_is_a_failure_that_may_pass()
    {
        var (failure, _) = await FailureAsync(async (context, _) =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{\"object\":\"list\",\"da");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.True(failure.IsTransient);
    }

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Ollama")]
    public async Task A_service_that_is_not_there_is_a_failure_that_may_pass(string provider)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();
        await using var services = Services(address, ("Provider", provider));

        var failure = await Assert.ThrowsAsync<EmbeddingException>(async () => await services.GetRequiredService<ITextEmbedder>().EmbedQuestionAsync("x", Cancellation));
        Assert.True(failure.IsTransient);
        Assert.Contains("Embeddings:Endpoint", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_can_stop_waiting()
    {
        using var stop = new CancellationTokenSource();
        await using var server = await EmbeddingServer.StartAsync(async (context, _) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var services = Services(server.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => services.GetRequiredService<ITextEmbedder>().EmbedTextsAsync(["x"], stop.Token));
    }

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Ollama")]
    public async Task Hostile_texts_reach_the_service_as_text(string provider)
    {
        await using var server = await EmbeddingServer.StartAsync(provider == "Ollama" ? EmbeddingServer.Ollama : EmbeddingServer.Arrays);
        await using var services = Services(server.Address, ("Provider", provider));
        var vectors = await services.GetRequiredService<ITextEmbedder>().EmbedTextsAsync(["\uD83D half", "\0\"\\", new string('x', 1_000_000)], Cancellation);

        Assert.Equal(3, vectors.Count);
        Assert.Equal("\uFFFD half", server.Requests.Single().Texts[0]);
    }

    private static async Task<(EmbeddingException Failure, EmbeddingServer Server)> FailureAsync(
        Func<HttpContext, EmbeddingRequest, Task> answer, params (string Key, string Value)[] settings)
    {
        await using var server = await EmbeddingServer.StartAsync(answer);
        await using var services = Services(server.Address, settings);
        var embedder = services.GetRequiredService<ITextEmbedder>();
        return (await Assert.ThrowsAsync<EmbeddingException>(async () => await embedder.EmbedQuestionAsync("where is it", Cancellation)), server);
    }

    private static ServiceProvider Services(Uri endpoint, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Embeddings:Provider"] = "OpenAI",
                ["Embeddings:Endpoint"] = endpoint.ToString(),
                ["Embeddings:Model"] = "small",
                ["Embeddings:ApiKey"] = "secret",
                ["Embeddings:Dimensions"] = "4",
                ["Embeddings:QuestionTimeout"] = "00:00:30",
            })
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Embeddings:" + setting.Key, (string?)setting.Value)))
            .Build();
        return new ServiceCollection().AddSingleton<TimeProvider>(new FakeTimeProvider(Now)).AddEmbeddings(configuration).BuildServiceProvider();
    }
}
