using BotSuite.Bot.Tests.Drivers;
using static BotSuite.Bot.Tests.Drivers.StreamListener;

namespace BotSuite.Bot.Tests.Issues;

/// <summary>After a reload the chat was empty; after a reconnect everything stood there twice.</summary>
public sealed class PainPoint_10_No_history_after_a_reload(EchoProcess echo) : IClassFixture<EchoProcess>
{
    private static readonly string[] Said = ["Welcome", "one", "You said: one", "two", "You said: two"];

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    public async Task A_reloaded_page_gets_the_whole_conversation_over_its_new_stream(string mark)
    {
        var visitor = await VisitorWhoSpokeAsync();

        await visitor.ReconnectAsync(mark);
        await using var stream = await visitor.OpenStreamAsync();
        await stream.UntilTextAsync("You said: two");

        Assert.Equal(Said, stream.Received.Select(TextOf));
    }

    [Fact]
    public async Task Who_reconnects_again_and_again_sees_nothing_twice_and_misses_nothing()
    {
        var visitor = await echo.Process.VisitorAsync();
        var seen = new List<string>();
        var mark = "";
        foreach (var words in new[] { "one", "two", "three" })
        {
            await visitor.ReconnectAsync(mark);
            await using var stream = await visitor.OpenStreamAsync();
            await visitor.SayAsync(words);
            await stream.UntilTextAsync($"You said: {words}");
            seen.AddRange(stream.Received.Where(activity => activity.GetProperty("type").GetString() == "message")
                .Select(activity => activity.GetProperty("id").GetString()!));
            mark = stream.Watermark!;
        }

        var stored = (await visitor.ReadUntilAsync(7)).Select(activity => activity.GetProperty("id").GetString()!);
        Assert.Equal(stored, seen);
    }

    [Fact]
    public async Task History_survives_the_process()
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-history-");
        DirectLineClient visitor;
        await using (var first = await BotProcess.StartAsync(folder: folder.FullName))
        {
            visitor = await first.VisitorAsync();
            await visitor.ReadUntilAsync(1);
            await visitor.SayAsync("one");
            await visitor.ReadUntilAsync(3);
        }
        await using (var second = await BotProcess.StartAsync(folder: folder.FullName))
        {
            visitor.MoveTo(second.Http.BaseAddress!);
            await visitor.ReconnectAsync("0");
            await using var stream = await visitor.OpenStreamAsync();
            await stream.UntilTextAsync("You said: one");

            Assert.Equal(["Welcome", "one", "You said: one"], stream.Received.Select(TextOf));
        }
        folder.Delete(recursive: true);
    }

    private async Task<DirectLineClient> VisitorWhoSpokeAsync()
    {
        var visitor = await echo.Process.VisitorAsync();
        await visitor.ReadUntilAsync(1);
        await visitor.SayAsync("one");
        // Who does not wait for the answer gets it after the second message, and rightly so.
        await visitor.ReadUntilAsync(3);
        await visitor.SayAsync("two");
        await visitor.ReadUntilAsync(5);
        return visitor;
    }
}
