using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;
using static BotSuite.Bot.Tests.Drivers.StreamListener;

namespace BotSuite.Bot.Tests.DirectLine;

/// <summary>Streams: what was said, then what is said, each once.</summary>
public sealed class StreamTests(EchoProcess echo) : IClassFixture<EchoProcess>
{
    private BotProcess Bot => echo.Process;

    [Fact]
    public async Task Who_connects_while_others_speak_gets_everything_once_and_in_order()
    {
        var visitor = await Bot.VisitorAsync();
        await visitor.ReadUntilAsync(1);
        var speaking = Task.Run(async () =>
        {
            for (var number = 0; number < 25; number++)
                await visitor.SayAsync(number.ToString(CultureInfo.InvariantCulture));
        });

        var streams = new List<StreamListener>();
        for (var i = 0; i < 5; i++)
        {
            await visitor.ReconnectAsync("");
            streams.Add(await visitor.OpenStreamAsync());
        }
        await speaking;
        var all = (await visitor.ReadUntilAsync(51)).Select(activity => activity.GetProperty("id").GetString()).ToArray();

        foreach (var stream in streams)
        {
            await stream.UntilAsync(_ => stream.Received.Count >= all.Length);
            Assert.Equal(all, stream.Received.Select(activity => activity.GetProperty("id").GetString()));
            await stream.DisposeAsync();
        }
    }

    [Fact]
    public async Task Who_comes_back_with_a_mark_gets_what_was_missed_and_nothing_twice()
    {
        var visitor = await Bot.VisitorAsync();
        string? mark;
        await using (var first = await visitor.OpenStreamAsync())
        {
            await first.UntilTextAsync("Welcome");
            mark = first.Watermark;
        }
        await visitor.SayAsync("while away");
        await visitor.ReadUntilAsync(3);

        await visitor.ReconnectAsync(mark);
        await using var second = await visitor.OpenStreamAsync();
        await second.UntilTextAsync("You said: while away");

        Assert.Equal(["while away", "You said: while away"], second.Received.Select(TextOf));
    }

    [Fact]
    public async Task Who_comes_back_without_a_mark_gets_only_what_happens_from_now_on()
    {
        var visitor = await Bot.VisitorAsync();
        await visitor.ReadUntilAsync(1);

        await visitor.ReconnectAsync(null);
        await using var stream = await visitor.OpenStreamAsync();
        await visitor.SayAsync("now");
        await stream.UntilTextAsync("You said: now");

        Assert.Equal(["now", "You said: now"], stream.Received.Select(TextOf));
    }

    [Fact]
    public async Task A_ticket_opens_one_stream()
    {
        var visitor = await Bot.VisitorAsync();
        await using var first = await visitor.OpenStreamAsync();

        var refused = await Assert.ThrowsAsync<StreamRefusedException>(() => visitor.OpenStreamAsync());

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Fact]
    public async Task A_ticket_is_good_for_a_minute()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await BotProcess.StartAsync(clock: clock);
        var visitor = await bot.VisitorAsync();
        var late = await bot.VisitorAsync();

        clock.Advance(TimeSpan.FromSeconds(59));
        await using var stream = await visitor.OpenStreamAsync();
        clock.Advance(TimeSpan.FromSeconds(2));
        var refused = await Assert.ThrowsAsync<StreamRefusedException>(() => late.OpenStreamAsync());

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Theory]
    [InlineData("?watermark=")]
    [InlineData("?t=&watermark=")]
    [InlineData("?t=abc&watermark=")]
    public async Task A_stream_without_a_ticket_is_refused(string query)
    {
        var visitor = await Bot.VisitorAsync();
        var url = new Uri(visitor.StreamUrl.Split('?')[0] + query);

        var refused = await Assert.ThrowsAsync<StreamRefusedException>(() => OpenAsync(url));

        Assert.True(refused.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_stream_address_is_not_a_page()
    {
        var visitor = await Bot.VisitorAsync();

        var response = await Bot.Http.GetAsync(visitor.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal));

        await TokenTests.AssertErrorAsync(response, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task Empty_and_other_frames_of_the_client_change_nothing()
    {
        var visitor = await Bot.VisitorAsync();
        await using var stream = await visitor.OpenStreamAsync();

        await stream.SendTextAsync("");
        await stream.SendTextAsync("{\"activities\":[]}");
        await stream.SendTextAsync("");
        await visitor.SayAsync("still there");

        await stream.UntilTextAsync("You said: still there");
    }

    [Fact]
    public async Task A_client_that_sends_without_end_is_cut_off()
    {
        var visitor = await Bot.VisitorAsync();
        await using var stream = await visitor.OpenStreamAsync();

        var flood = Assert.ThrowsAnyAsync<WebSocketException>(async () =>
        {
            for (var i = 0; i < 10_000; i++)
                await stream.Socket.SendAsync(new byte[4096], WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
        });

        while (await TryNextAsync(stream)) { }
        await flood;
    }

    [Fact]
    public async Task A_reader_that_sleeps_gets_everything_in_order_when_it_wakes()
    {
        await using var bot = await BotProcess.StartAsync(
            static async (turn, token) =>
            {
                if (!turn.Activity.IsType(ActivityTypes.Message)) return;
                for (var number = 0; number < 100; number++)
                    await turn.SendActivityAsync($"{number} {new string('x', 2000)}", cancellationToken: token);
            });
        var visitor = await bot.VisitorAsync();
        await using var stream = await visitor.OpenStreamAsync();
        for (var i = 0; i < 10; i++)
            await visitor.SayAsync("more");

        await stream.UntilAsync(_ => stream.Received.Count == 1010);

        var ids = stream.Received.Select(activity => activity.GetProperty("id").GetString()).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        var times = stream.Received.Select(activity => activity.GetProperty("timestamp").GetDateTimeOffset()).ToArray();
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task What_another_process_says_arrives_on_the_stream()
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-two-");
        await using (var one = await BotProcess.StartAsync(folder: folder.FullName))
        await using (var other = await BotProcess.StartAsync(folder: folder.FullName))
        {
            var visitor = await one.VisitorAsync();
            await using var stream = await visitor.OpenStreamAsync();
            await stream.UntilTextAsync("Welcome");

            visitor.MoveTo(other.Address);
            await visitor.SayAsync("over there");
            await stream.UntilTextAsync("You said: over there");

            Assert.Equal(["Welcome", "over there", "You said: over there"], stream.Received.Select(TextOf));
        }
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_conversation_bears_a_bounded_number_of_streams()
    {
        await using var bot = await BotProcess.StartAsync(settings: new() { ["DirectLine:MaximumStreamsPerConversation"] = "2" });
        var visitor = await bot.VisitorAsync();
        await using var first = await visitor.OpenStreamAsync();
        await visitor.ReconnectAsync("");
        await using var second = await visitor.OpenStreamAsync();
        await visitor.ReconnectAsync("");

        var refused = await Assert.ThrowsAsync<StreamRefusedException>(() => visitor.OpenStreamAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
    }

    private static async Task<bool> TryNextAsync(StreamListener stream)
    {
        try
        {
            return await stream.NextFrameAsync();
        }
        catch (WebSocketException)
        {
            return false;
        }
    }
}
