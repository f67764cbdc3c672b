using System.Net;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.Knowledge.Memory.Asking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>The server tried to change the status of an answer that had begun: no record of the error, no [DONE].</summary>
public sealed class Fault_09_A_failure_after_the_first_word_cut_the_connection : IAsyncLifetime
{
    private BotProcess _process = null!;

    private MemoryCaller Caller => new(_process.Address, MemoryProcess.Key1, "tour");

    public async ValueTask InitializeAsync() => _process = await BotProcess.StartAsync(
        settings: new() { ["Memory:AccessKey1"] = MemoryProcess.Key1, ["Embeddings:Provider"] = "None" },
        environment: "Production",
        configure: services => services.Replace(ServiceDescriptor.Singleton<IMemoryAnswerer>(new ScriptedAnswerer())));

    public async ValueTask DisposeAsync() => await _process.DisposeAsync();

    [Theory]
    [InlineData(
        "The quick", HttpStatusCode.OK,
        """data: {"streamState":"append","question":"The quick","noResult":false,"text":"The","relevantSources":[]}""",
        """data: {"streamState":"append","noResult":false,"text":" quick"}""",
        """data: {"streamState":"append","noResult":false,"text":"","tokenUsage":[{"timestamp":"0001-01-01T00:00:00+00:00","serviceType":null,"modelType":"TextGeneration","modelName":"script","tokenizerTokensIn":9,"tokenizerTokensOut":2,"serviceTokensIn":null,"serviceTokensOut":null,"serviceReasoningTokens":null}]}""")]
    [InlineData(
        "The !", HttpStatusCode.OK,
        """data: {"streamState":"append","question":"The !","noResult":false,"text":"The","relevantSources":[]}""",
        """data: {"streamState":"error","question":"The !","noResult":true,"noResultReason":"Error: the answer could not be made, or not to its end.","text":"","relevantSources":[]}""")]
    [InlineData(
        "!", HttpStatusCode.ServiceUnavailable,
        """data: {"streamState":"error","question":"!","noResult":true,"noResultReason":"Error: the answer could not be made, or not to its end.","text":"","relevantSources":[]}""")]
    [InlineData(
        "nothing", HttpStatusCode.OK,
        """data: {"streamState":"reset","question":"nothing","noResult":true,"noResultReason":"No relevant memories available","text":"INFO NOT FOUND","tokenUsage":[],"relevantSources":[]}""")]
    [InlineData(
        "", HttpStatusCode.OK,
        """data: {"streamState":"reset","question":"","noResult":true,"noResultReason":"No question provided","text":"INFO NOT FOUND","tokenUsage":[],"relevantSources":[]}""")]
    public async Task Every_stream_ends_with_what_happened_and_DONE(string question, HttpStatusCode status, params string[] events)
    {
        using var response = await Caller.AskAsync(question, stream: true);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            string.Concat(events.Append("data: [DONE]").Select(line => line + "\n\n")),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_answer_that_breaks_as_a_whole_is_a_503_that_tells_nothing_of_the_cause()
    {
        using var response = await Caller.AskAsync("The !");

        var detail = await MemoryCaller.ProblemAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.DoesNotContain("10.1.2.3", detail, StringComparison.Ordinal);
        Assert.Contains(_process.Log.Lines, line => line.Contains(ScriptedAnswerer.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_empty_answer_is_worded_as_the_request_wants_it()
    {
        using var response = await Caller.AskAsync("nothing", args: """{"custom_rag_empty_answer_str":"Keine Angabe","custom_rag_temperature_float":0.5}""");

        Assert.Equal("Keine Angabe", (await MemoryCaller.JsonOf(response)).GetProperty("text").GetString());
    }
}
