using System.Net.Http.Json;
using System.Text.Json;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.Bot.Tests.Questions;

/// <summary>A person sees a model's sentences as they pass their checks, and none that does not.</summary>
public sealed class StreamedAnswersTests
{
    private const string First = "Only one coupon can be used for each item.";
    private const string Unsupported = "Points can be used from 10 upwards.";
    private const string Third = "Points can be used from 1,000 upwards.";

    private readonly TaskCompletionSource _firstSeen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _thirdSeen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_web_chat_sentences_appear_as_they_pass_and_an_unsupported_one_never_does()
    {
        await using var model = await SlowModelAsync();
        await using var bot = await WritingBot.StartAsync(model);
        var visitor = await bot.VisitorAsync();
        await using var stream = await visitor.OpenStreamAsync();

        await visitor.SayAsync($"{WritingBot.Asked} Write to jane.roe@example.org");
        var first = await stream.UntilAsync(activity => StreamListener.TextOf(activity) == First);
        _firstSeen.SetResult();
        var third = await stream.UntilAsync(activity => Type(activity) == "typing" && StreamListener.TextOf(activity)?.EndsWith("upwards.", StringComparison.Ordinal) is true);
        _thirdSeen.SetResult();
        var final = await stream.UntilAsync(activity => Type(activity) == "message" && StreamListener.TextOf(activity)?.StartsWith(First, StringComparison.Ordinal) is true);

        Assert.Equal("typing", Type(first));
        Assert.StartsWith(First, StreamListener.TextOf(third), StringComparison.Ordinal);
        Assert.Contains("from 1,000 upwards.", StreamListener.TextOf(final), StringComparison.Ordinal);
        Assert.Contains("Written by AI", final.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(stream.Received, activity => activity.ToString().Contains("from 10 upwards", StringComparison.Ordinal));
        Assert.All(model.Asked, asked => Assert.DoesNotContain("jane.roe", asked, StringComparison.Ordinal));
        // What was shown on the way is no part of the conversation: it holds the welcome, the question and the whole answer.
        Assert.Equal(["message", "message", "message"], (await visitor.ReadAsync()).Activities.Select(Type));
    }

    [Fact]
    public async Task In_teams_a_person_alone_sees_the_same_and_the_end_begins_with_what_was_shown()
    {
        await using var model = await SlowModelAsync();
        await using var teams = await ConnectorPeer.StartNewAsync();
        await using var bot = await WritingBot.StartAsync(model);

        var delivered = bot.Http.PostAsJsonAsync("/api/messages", TeamsActivity.Message(teams.ServiceUrl, "1", WritingBot.Asked), Token);
        await Waiting.UntilAsync(() => Task.FromResult(teams.Calls.Any(call => call.Text == First)));
        _firstSeen.SetResult();
        await Waiting.UntilAsync(() => Task.FromResult(teams.Calls.Any(call => call.Text?.EndsWith("upwards.", StringComparison.Ordinal) is true)));
        _thirdSeen.SetResult();
        (await delivered).EnsureSuccessStatusCode();
        await Waiting.UntilAsync(() => Task.FromResult(teams.Calls.Any(call => Kind(call) == "final")));

        var streamed = teams.Calls.Where(call => Kind(call) is not null).ToArray();
        var shown = streamed.Where(call => Kind(call) == "streaming").Select(call => call.Text!).ToArray();
        Assert.Equal(2, shown.Length);
        Assert.All([.. shown, streamed[^1].Text!], text => Assert.StartsWith(First.TrimEnd(), text, StringComparison.Ordinal));
        Assert.StartsWith(shown[1], streamed[^1].Text, StringComparison.Ordinal);
        Assert.Contains("AIGeneratedContent", streamed[^1].Body, StringComparison.Ordinal);
        Assert.DoesNotContain(teams.Calls, call => call.Body.Contains("from 10 upwards", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_group_the_answer_comes_whole()
    {
        _firstSeen.SetResult();
        _thirdSeen.SetResult();
        await using var model = await SlowModelAsync();
        await using var teams = await ConnectorPeer.StartNewAsync();
        await using var bot = await WritingBot.StartAsync(model);
        var asked = TeamsActivity.Message(teams.ServiceUrl, "1", WritingBot.Asked);
        asked["conversation"]!["conversationType"] = "groupChat";
        asked["conversation"]!["isGroup"] = true;

        (await bot.Http.PostAsJsonAsync("/api/messages", asked, Token)).EnsureSuccessStatusCode();
        await Waiting.UntilAsync(() => Task.FromResult(teams.Calls.Any(call => call.Text is { Length: > 0 })));

        Assert.All(teams.Calls, call => Assert.Null(Kind(call)));
        Assert.StartsWith(First, Assert.Single(teams.Calls, call => call.Text is { Length: > 0 }).Text, StringComparison.Ordinal);
    }

    private Task<ModelServer> SlowModelAsync() => ModelServer.StartAsync(async (context, _) =>
    {
        await ModelServer.SayPartAsync(context, $"{First} [1]\n");
        await _firstSeen.Task.WaitAsync(context.RequestAborted);
        await ModelServer.SayPartAsync(context, $"{Unsupported} [1]\n{Third} [1]\n");
        await _thirdSeen.Task.WaitAsync(context.RequestAborted);
        await ModelServer.SayAsync(context, "");
    });

    private static string? Type(JsonElement activity) => activity.GetProperty("type").GetString();

    private static string? Kind(ReceivedCall call) =>
        call.Body.Length > 0 && call.Json.TryGetProperty("entities", out var entities)
            ? entities.EnumerateArray().Where(entity => entity.GetProperty("type").GetString() == "streaminfo").Select(entity => entity.GetProperty("streamType").GetString()).FirstOrDefault()
            : null;
}
