using System.Text;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Tests.Writing.Generated;

/// <summary>A service that is slow, busy, broken, hostile or not there costs the person nothing but its words.</summary>
public sealed class ModelTroubleTests
{
    private const string Asked = "How long does standard shipping take, and what does express shipping cost?";
    private const string Good = "Standard shipping takes 3 to 5 business days. [1]\n";

    private static readonly Entry Shipping = new("shipping", null, "Standard shipping takes 3 to 5 business days. Express shipping costs $12 and takes two business days.") { Heading = "Standard shipping and express shipping" };

    public static TheoryData<string, string> Broken => new()
    {
        { "", "no-answer" },
        { "NONE", "no-answer" },
        { "[1]", "no-answer" },
        { "<|cut|>" + Good, "cut" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task An_answer_that_is_none_is_replaced_by_a_quotation(string text, string reason)
    {
        var isCut = text.StartsWith("<|cut|>", StringComparison.Ordinal);
        await using var server = await ModelServer.StartAsync((context, _) => ModelServer.SayAsync(context, text.Replace("<|cut|>", "", StringComparison.Ordinal), isCut ? "length" : "stop"));
        await using var host = await HostAsync(server);

        AssertQuoted(await host.HearsAsync(Asked), reason);
    }

    [Theory]
    [InlineData("{\"this is\": \"no event\"}\n\n")]
    [InlineData("data: {not json\n\n")]
    [InlineData("data: []\n\ndata: 7\n\n")]
    [InlineData("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":7}}]}\n\n")]
    [InlineData("<html>502</html>")]
    public async Task Words_that_are_not_of_the_protocol_end_in_a_quotation(string body)
    {
        await using var server = await ModelServer.StartAsync((context, _) => ModelServer.RawAsync(context, body));
        await using var host = await HostAsync(server);

        AssertQuoted(await host.HearsAsync(Asked), reason: null);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_not_shown()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Standard shipping takes 3 to 5 "), 0xC3, 0x28, 0xFF, .. Encoding.UTF8.GetBytes(" business days. [1]\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n")];
        await using var server = await ModelServer.StartAsync((context, _) => ModelServer.RawAsync(context, bytes));
        await using var host = await HostAsync(server);

        AssertQuoted(await host.HearsAsync(Asked), reason: null);
    }

    [Fact]
    public async Task A_stream_without_end_is_broken_off()
    {
        await using var server = await ModelServer.StartAsync(async (context, _) =>
        {
            var block = Encoding.UTF8.GetBytes("data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + new string('x', 50_000) + "\"}}]}\n\n");
            while (!context.RequestAborted.IsCancellationRequested) await ModelServer.RawAsync(context, block);
        });
        await using var host = await HostAsync(server);

        AssertQuoted(await host.HearsAsync(Asked), "cut");
    }

    [Fact]
    public async Task A_line_without_end_is_broken_off()
    {
        await using var server = await ModelServer.StartAsync(async (context, _) =>
        {
            await ModelServer.RawAsync(context, "data: \"");
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)'x');
            while (!context.RequestAborted.IsCancellationRequested) await ModelServer.RawAsync(context, block);
        });
        await using var host = await HostAsync(server);

        AssertQuoted(await host.HearsAsync(Asked), "model-failed");
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_no_trouble_for_the_person()
    {
        var server = await ModelServer.SayingAsync(Good);
        var settings = server.Settings;
        await server.DisposeAsync();
        await using var host = await Samples.StartAsync([.. settings, ("Chat:Attempts", "1")]);
        await host.KnowsAsync(Shipping);

        AssertQuoted(await host.HearsAsync(Asked), "model-failed");
    }

    [Fact]
    public async Task A_slow_service_is_waited_for_no_longer_than_is_set()
    {
        await using var server = await ModelServer.StartAsync(async (context, _) =>
        {
            await ModelServer.RawAsync(context, "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[]}\n\n");
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        await using var host = await HostAsync(server);

        AssertQuoted(await WithTimeAsync(host, host.HearsAsync(Asked)), "timed-out");
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_after_the_time_that_it_names()
    {
        await using var server = await ModelServer.StartAsync((context, number) =>
        {
            if (number > 2) return ModelServer.SayAsync(context, Good);
            context.Response.StatusCode = number == 1 ? 429 : 503;
            context.Response.Headers.RetryAfter = "2";
            return Task.CompletedTask;
        });
        await using var host = await HostAsync(server);
        var began = host.Clock.GetUtcNow();

        var answered = await WithTimeAsync(host, host.HearsAsync(Asked));

        Assert.Equal(["Standard shipping takes 3 to 5 business days."], answered.Answer.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(3, server.Asked.Count);
        Assert.True(host.Clock.GetUtcNow() - began >= TimeSpan.FromSeconds(4));
    }

    [Theory]
    [InlineData(500, 3)]
    [InlineData(400, 1)]
    [InlineData(401, 1)]
    [InlineData(302, 1)]
    public async Task A_refusal_is_taken_and_a_fault_is_tried_again(int status, int asked)
    {
        await using var server = await ModelServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.1:9/";
            return Task.CompletedTask;
        });
        await using var host = await HostAsync(server);

        AssertQuoted(await WithTimeAsync(host, host.HearsAsync(Asked)), reason: null);
        Assert.Equal(asked, server.Asked.Count);
    }

    [Fact]
    public async Task A_service_that_keeps_failing_is_left_alone_for_a_while()
    {
        await using var server = await ModelServer.StartAsync((context, number) =>
        {
            if (number > 2) return ModelServer.SayAsync(context, Good);
            context.Response.StatusCode = 400;
            return Task.CompletedTask;
        });
        await using var host = await HostAsync(server, ("Chat:FailuresBeforePause", "2"));

        AssertQuoted(await host.HearsAsync(Asked), "model-failed");
        AssertQuoted(await host.HearsAsync(Asked), "model-failed");
        AssertQuoted(await host.HearsAsync(Asked), "model-paused");
        host.Clock.Advance(TimeSpan.FromSeconds(31));
        var later = await host.HearsAsync(Asked);

        Assert.Equal(3, server.Asked.Count);
        Assert.Equal(["Standard shipping takes 3 to 5 business days."], later.Answer.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task A_day_that_has_cost_enough_is_quoted_until_midnight()
    {
        await using var server = await ModelServer.SayingAsync(Good);
        await using var host = await HostAsync(server, ("Chat:CostPerDay", "0.001"));

        var first = await host.HearsAsync(Asked);
        var second = await host.HearsAsync(Asked);
        host.Clock.Advance(TimeSpan.FromHours(16));
        var tomorrow = await host.HearsAsync(Asked);

        Assert.Equal((0.0014m, 0m, 0.0014m), (first.LedgerEntry.Cost, second.LedgerEntry.Cost, tomorrow.LedgerEntry.Cost));
        AssertQuoted(second, "over-budget");
    }

    private static void AssertQuoted(AnsweredQuestion answered, string? reason)
    {
        Assert.Equal(TurnEnding.Answered, answered.Answer.Ending);
        Assert.Contains("Standard shipping takes 3 to 5 business days.", answered.Answer.Sentences.Select(sentence => sentence.Text));
        Assert.All(answered.Answer.Sentences, sentence => Assert.False(sentence.IsRestated));
        var reasons = answered.LedgerEntry.Verdicts.Where(verdict => verdict.Action == "rewrite").Select(verdict => verdict.Rule).ToArray();
        if (reason is null) Assert.Single(reasons);
        else Assert.Equal([$"writing/{reason}"], reasons);
    }

    // Lets time pass while the turn waits for it.
    private static async Task<T> WithTimeAsync<T>(AnsweringHost host, Task<T> turn)
    {
        while (!turn.IsCompleted)
        {
            await Task.WhenAny(turn, Task.Delay(20, TestContext.Current.CancellationToken));
            host.Clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        return await turn;
    }

    private static async Task<AnsweringHost> HostAsync(ModelServer server, params (string Key, string? Value)[] settings)
    {
        var host = await Samples.StartAsync([.. server.Settings, .. settings]);
        await host.KnowsAsync(Shipping);
        return host;
    }
}
