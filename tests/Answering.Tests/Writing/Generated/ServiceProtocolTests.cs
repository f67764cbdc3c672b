using System.Collections.Concurrent;
using System.Text.Json;
using BotSuite.Answering.Tests.Drivers;

namespace BotSuite.Answering.Tests.Writing.Generated;

/// <summary>The services beside OpenAI's own are spoken to as they expect it.</summary>
public sealed class ServiceProtocolTests
{
    private const string Asked = "How long does standard shipping take, and what does express shipping cost?";

    private static readonly Entry Shipping = new("shipping", null, "Standard shipping takes 3 to 5 business days. Express shipping costs $12 and takes two business days.") { Heading = "Standard shipping and express shipping" };

    [Fact]
    public async Task Ollama_is_asked_at_its_own_address_and_its_lines_are_read_as_they_come()
    {
        var paths = new ConcurrentQueue<string>();
        await using var server = await ModelServer.StartAsync(async (context, _) =>
        {
            paths.Enqueue(context.Request.Path);
            context.Response.ContentType = "application/x-ndjson";
            foreach (var piece in "With standard shipping it takes 3 to 5 business days. [1]\n".Chunk(7))
                await LineAsync(new { model = "small", created_at = "2026-06-15T09:00:00Z", message = new { role = "assistant", content = new string(piece) }, done = false });
            await LineAsync(new { model = "small", created_at = "2026-06-15T09:00:00Z", message = new { role = "assistant", content = "" }, done = true, done_reason = "stop", prompt_eval_count = 300, eval_count = 20 });

            Task LineAsync(object line) => ModelServer.RawAsync(context, JsonSerializer.Serialize(line) + "\n");
        });
        await using var host = await Samples.StartAsync(("Chat:Provider", "Ollama"), ("Chat:Endpoint", server.Address.ToString()), ("Chat:Model", "small"));
        await host.KnowsAsync(Shipping);

        var answered = await host.HearsAsync(Asked);

        Assert.Equal(["With standard shipping it takes 3 to 5 business days."], answered.Answer.Sentences.Select(sentence => sentence.Text));
        Assert.Equal((300, 20), (answered.LedgerEntry.TokensIn, answered.LedgerEntry.TokensOut));
        Assert.Equal(["/api/chat"], paths);
        using var request = JsonDocument.Parse(server.Asked[0]);
        Assert.Equal(("small", true), (request.RootElement.GetProperty("model").GetString(), request.RootElement.GetProperty("stream").GetBoolean()));
    }

    [Theory]
    [InlineData("{\"error\":\"model 'small' not found\"}\n")]
    [InlineData("{\"model\":\"small\",\"message\":{\"role\":\"assistant\",\"content\":\"Standard shipping takes 3 to")]
    [InlineData("not json\n")]
    [InlineData("")]
    public async Task What_is_not_of_ollamas_protocol_ends_in_a_quotation(string body)
    {
        await using var server = await ModelServer.StartAsync((context, _) => ModelServer.RawAsync(context, body));
        await using var host = await Samples.StartAsync(("Chat:Provider", "Ollama"), ("Chat:Endpoint", server.Address.ToString()), ("Chat:Model", "small"));
        await host.KnowsAsync(Shipping);

        var answered = await host.HearsAsync(Asked);

        Assert.NotEmpty(answered.Answer.Sentences);
        Assert.All(answered.Answer.Sentences, sentence => Assert.False(sentence.IsRestated));
        Assert.Contains(answered.LedgerEntry.Verdicts, verdict => verdict.Rule.StartsWith("writing/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Azure_is_asked_below_its_own_path_with_its_key_and_the_deployments_name()
    {
        var seen = new ConcurrentQueue<(string Path, string Key)>();
        await using var server = await ModelServer.StartAsync((context, _) =>
        {
            seen.Enqueue((context.Request.Path, context.Request.Headers.Authorization.ToString()));
            return ModelServer.SayAsync(context, "With standard shipping it takes 3 to 5 business days. [1]\n");
        });
        await using var host = await Samples.StartAsync(
            ("Chat:Provider", "AzureOpenAI"), ("Chat:Endpoint", server.Address.ToString()), ("Chat:Model", "our-deployment"), ("Chat:ApiKey", "key-of-the-tests"));
        await host.KnowsAsync(Shipping);

        var answered = await host.HearsAsync(Asked);

        Assert.True(Assert.Single(answered.Answer.Sentences).IsRestated);
        Assert.Equal([("/openai/v1/chat/completions", "Bearer key-of-the-tests")], seen);
        using var request = JsonDocument.Parse(server.Asked[0]);
        Assert.Equal("our-deployment", request.RootElement.GetProperty("model").GetString());
        Assert.All(host.Logs.Lines, line => Assert.DoesNotContain("key-of-the-tests", line.Message, StringComparison.Ordinal));
    }
}
