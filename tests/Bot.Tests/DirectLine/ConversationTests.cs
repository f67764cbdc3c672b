using System.Net;
using BotSuite.Bot.Tests.Drivers;
using static BotSuite.Bot.Tests.Drivers.StreamListener;

namespace BotSuite.Bot.Tests.DirectLine;

/// <summary>From a token to an answer.</summary>
public sealed class ConversationTests(EchoProcess echo) : IClassFixture<EchoProcess>
{
    private BotProcess Bot => echo.Process;

    [Fact]
    public async Task A_question_is_echoed_and_answered_by_polling()
    {
        var visitor = await Bot.VisitorAsync();
        await visitor.ReadUntilAsync(1);

        var id = await visitor.SayAsync("hello", clientActivityId: "client-1");
        var activities = await visitor.ReadUntilAsync(3);

        Assert.Equal("Welcome", TextOf(activities[0]));
        var question = activities.Single(activity => activity.GetProperty("id").GetString() == id);
        Assert.Equal("hello", TextOf(question));
        Assert.Equal("client-1", question.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("user", question.GetProperty("from").GetProperty("role").GetString());
        var answer = activities.Single(activity => TextOf(activity) == "You said: hello");
        Assert.Equal("bot", answer.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(id, answer.GetProperty("replyToId").GetString());
        Assert.True(Array.IndexOf(activities, question) < Array.IndexOf(activities, answer));
    }

    [Fact]
    public async Task A_question_is_echoed_and_answered_over_the_stream()
    {
        var visitor = await Bot.VisitorAsync();
        await using var stream = await visitor.OpenStreamAsync();
        await stream.UntilTextAsync("Welcome");

        var id = await visitor.SayAsync("hello");
        await stream.UntilTextAsync("You said: hello");

        var ids = stream.Received.Select(activity => activity.GetProperty("id").GetString()!).ToList();
        Assert.Equal(["Welcome", "hello", "You said: hello"], stream.Received.Select(TextOf));
        Assert.Contains(id, ids);
        Assert.All(ids, one => Assert.StartsWith($"{visitor.ConversationId}|", one));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_conversation_begins_with_201_and_is_taken_up_with_200()
    {
        var visitor = await Bot.TokenHolderAsync();

        Assert.Equal(HttpStatusCode.Created, await visitor.StartAsync());
        Assert.Equal(HttpStatusCode.OK, await visitor.StartAsync());
        Assert.StartsWith("ws://127.0.0.1", visitor.StreamUrl);
    }
}
