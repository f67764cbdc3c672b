using System.Net;
using System.Text.Json;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.BotFramework.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using static BotSuite.Bot.Tests.Drivers.StreamListener;

namespace BotSuite.Bot.Tests.DirectLine;

/// <summary>Activities on their way in and out.</summary>
public sealed class ActivityTests(EchoProcess echo) : IClassFixture<EchoProcess>
{
    private BotProcess Bot => echo.Process;

    [Fact]
    public async Task Times_grow_by_a_millisecond_at_least_though_the_clock_stands_still()
    {
        await using var bot = await BotProcess.StartAsync(clock: new FakeTimeProvider(DateTimeOffset.UtcNow));
        var visitor = await bot.VisitorAsync();
        for (var i = 0; i < 5; i++)
            await visitor.SayAsync("quick");
        var activities = await visitor.ReadUntilAsync(11);

        var times = activities.Select(activity => activity.GetProperty("timestamp").GetDateTimeOffset().ToUnixTimeMilliseconds()).ToArray();
        Assert.Equal(times.Distinct().Order(), times);
        var sequenceIds = activities.Select(activity => activity.GetProperty("channelData").GetProperty("webchat:sequence-id").GetInt64());
        Assert.Equal(times, sequenceIds);
    }

    [Fact]
    public async Task The_bot_hears_once_of_both_members_and_the_client_never()
    {
        var updates = new List<Activity>();
        await using var bot = await BotProcess.StartAsync((turn, token) =>
        {
            if (turn.Activity.IsType(ActivityTypes.ConversationUpdate)) updates.Add(turn.Activity);
            return turn.SendActivityAsync("heard", cancellationToken: token);
        });
        var visitor = await bot.VisitorAsync("dl_mina");
        await visitor.SayAsync("hi");
        var activities = await visitor.ReadUntilAsync(3);

        var update = Assert.Single(updates);
        Assert.Equal(["bot", "dl_mina"], update.MembersAdded!.Select(member => member.Id));
        Assert.Equal("dl_mina", update.From!.Id);
        Assert.Equal("bot", update.Recipient!.Id);
        Assert.Equal("webchat", update.ChannelId);
        Assert.All(activities, activity => Assert.Equal("message", activity.GetProperty("type").GetString()));
        // Web Chat would hold a reply to what it never saw back for five seconds.
        Assert.False(activities[0].TryGetProperty("replyToId", out _));
    }

    [Fact]
    public async Task The_language_of_the_start_reaches_the_bot()
    {
        string? locale = null;
        await using var bot = await BotProcess.StartAsync((turn, token) =>
        {
            locale = turn.Activity.Locale;
            return turn.SendActivityAsync("안녕하세요", cancellationToken: token);
        });
        var visitor = await bot.TokenHolderAsync();

        await visitor.StartAsync(new { locale = "ko-KR", user = new { id = "ignored" } });
        await visitor.ReadUntilAsync(1);

        Assert.Equal("ko-KR", locale);
    }

    [Fact]
    public async Task Nothing_that_is_for_the_bot_alone_reaches_the_client()
    {
        await using var bot = await BotProcess.StartAsync(async (turn, token) =>
        {
            Assert.NotNull(turn.Activity.ServiceUrl);
            await turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Text = "answer", CallerId = "urn:secret", ServiceUrl = "https://secret.example" }, token);
            await turn.SendActivityAsync(new Activity(ActivityTypes.Trace) { Name = "secret trace" }, token);
        });
        var visitor = await bot.VisitorAsync();
        await using var stream = await visitor.OpenStreamAsync();
        await visitor.PostRawAsync("""{"type":"message","text":"hi","serviceUrl":"https://evil.example","callerId":"urn:evil","recipient":{"id":"secret"},"deliveryMode":"expectReplies"}""");
        await stream.UntilAsync(_ => stream.Received.Count == 3);

        foreach (var activity in stream.Received)
            foreach (var name in new[] { "serviceUrl", "callerId", "recipient", "deliveryMode" })
                Assert.False(activity.TryGetProperty(name, out _), $"{name} in {activity}");
        Assert.DoesNotContain(stream.Received, activity => activity.GetRawText().Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typing_is_shown_on_streams_and_never_stored()
    {
        await using var bot = await BotProcess.StartAsync(async (turn, token) =>
        {
            if (turn.Activity.IsType(ActivityTypes.Message)) await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), token);
            await turn.SendActivityAsync("done", cancellationToken: token);
        });
        var visitor = await bot.VisitorAsync();
        await using var stream = await visitor.OpenStreamAsync();
        await stream.UntilTextAsync("done");
        stream.Received.Clear();

        await visitor.PostAsync(new { type = "typing" });
        await visitor.SayAsync("hi");
        await stream.UntilTextAsync("done");

        Assert.Equal(["typing", "message", "typing", "message"], stream.Received.Select(activity => activity.GetProperty("type").GetString()));
        Assert.Equal(["done", "hi", "done"], (await visitor.ReadUntilAsync(3)).Select(TextOf));
        Assert.Equal(3, await bot.ReadAsync(database => database.ConversationActivities.CountAsync()));
    }

    [Fact]
    public async Task What_the_client_put_beside_the_words_comes_back_unchanged()
    {
        var visitor = await Bot.VisitorAsync();

        await visitor.PostRawAsync("""{"type":"message","text":"반품 😀","textFormat":"plain","channelData":{"clientActivityID":"c-1","own":{"a":[1,2.50,null]}},"entities":[{"type":"ClientCapabilities","supportsTts":true}],"x-unknown":"kept"}""");
        var echoed = (await visitor.ReadUntilAsync(1)).Single(activity => TextOf(activity) == "반품 😀");

        Assert.Equal("c-1", echoed.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("[1,2.50,null]", echoed.GetProperty("channelData").GetProperty("own").GetProperty("a").GetRawText());
        Assert.Equal("kept", echoed.GetProperty("x-unknown").GetString());
        Assert.True(echoed.GetProperty("entities")[0].GetProperty("supportsTts").GetBoolean());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("nonsense", "not JSON")]
    [InlineData("[]", "not an object")]
    [InlineData("{}", "no type")]
    [InlineData("""{"type":""}""", "empty type")]
    [InlineData("""{"type":7}""", "type of another kind")]
    [InlineData("""{"type":"message","type":"event"}""", "a property twice")]
    [InlineData("""{"type":"message","from":{"id":"a"},"From":{"id":"b"}}""", "a property in two spellings")]
    [InlineData("""{"type":"message","text":"\ud83d"}""", "half a surrogate pair")]
    [InlineData("{\"type\":\"message\",\"text\":\"\0\"}", "a raw NUL")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"boss"}]}""", "a type of the channel")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""", "an invoke")]
    [InlineData("""{"type":"installationUpdate"}""", "an installation")]
    public async Task What_is_no_activity_of_a_person_gets_400(string body, string what)
    {
        var visitor = await Bot.VisitorAsync();

        var response = await visitor.PostRawAsync(body);

        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, what);
        await TokenTests.AssertErrorAsync(response, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task An_activity_nested_without_end_gets_400()
    {
        var visitor = await Bot.VisitorAsync();
        var body = $$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostRawAsync(body)).StatusCode);
    }

    [Fact]
    public async Task A_large_activity_gets_413_with_and_without_a_declared_length()
    {
        var visitor = await Bot.VisitorAsync();
        var body = JsonSerializer.Serialize(new { type = "message", text = new string('x', 300_000) });
        using var chunked = new StreamContent(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body)));
        chunked.Headers.ContentType = new("application/json");

        await TokenTests.AssertErrorAsync(await visitor.PostRawAsync(body), HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        var response = await visitor.SendAsync(HttpMethod.Post, $"conversations/{visitor.ConversationId}/activities", chunked, ("Transfer-Encoding", "chunked"));
        await TokenTests.AssertErrorAsync(response, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        Assert.DoesNotContain((await visitor.ReadAsync()).Activities, activity => activity.GetRawText().Length > 300_000);
    }

    [Fact]
    public async Task Another_content_type_gets_415()
    {
        var visitor = await Bot.VisitorAsync();

        await TokenTests.AssertErrorAsync(
            await visitor.PostRawAsync("""{"type":"message"}""", "text/plain"), HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType");
    }

    [Fact]
    public async Task NUL_in_words_is_left_out_so_that_every_database_takes_them()
    {
        var visitor = await Bot.VisitorAsync();

        await visitor.PostRawAsync("""{"type":"message","text":"a\u0000b","chan\u0000nel":"x"}""");
        var activities = await visitor.ReadUntilAsync(3);

        Assert.Contains(activities, activity => TextOf(activity) == "You said: ab");
        Assert.DoesNotContain(activities, activity => activity.GetRawText().Contains("u0000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_posts_without_pause_gets_429_and_is_told_how_long_to_wait()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await BotProcess.StartAsync(
            settings: new() { ["DirectLine:ActivityBurst"] = "3", ["DirectLine:ActivitiesPerMinute"] = "60" }, clock: clock);
        var visitor = await bot.VisitorAsync();
        var other = await bot.VisitorAsync();
        for (var i = 0; i < 3; i++)
            await visitor.SayAsync("quick");

        var refused = await visitor.PostAsync(new { type = "message", text = "too quick" });

        await TokenTests.AssertErrorAsync(refused, HttpStatusCode.TooManyRequests, "TooManyRequests");
        Assert.Equal("1", refused.Headers.GetValues("Retry-After").Single());
        await other.SayAsync("not concerned");
        clock.Advance(TimeSpan.FromSeconds(1));
        await visitor.SayAsync("slower");
    }

    [Fact]
    public async Task A_vote_is_an_event_that_is_echoed_and_reaches_the_bot()
    {
        var events = new List<string?>();
        await using var bot = await BotProcess.StartAsync((turn, _) =>
        {
            if (turn.Activity.IsType(ActivityTypes.Event)) events.Add(turn.Activity.Name);
            return Task.CompletedTask;
        });
        var visitor = await bot.VisitorAsync();

        await visitor.PostRawAsync("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"LikeAction"}],"channelData":{"clientActivityID":"v1"}}""");

        await Waiting.UntilAsync(() => events.Count == 1);
        Assert.Equal("webchat:activity-status/feedback", events[0]);
        Assert.Equal("event", Assert.Single((await visitor.ReadAsync()).Activities).GetProperty("type").GetString());
    }
}
