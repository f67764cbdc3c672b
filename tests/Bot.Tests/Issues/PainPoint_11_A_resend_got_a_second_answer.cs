using BotSuite.Bot.Tests.Drivers;
using static BotSuite.Bot.Tests.Drivers.StreamListener;

namespace BotSuite.Bot.Tests.Issues;

/// <summary>The client showed "Send failed. Retry" though the bot had the message; a touch on it brought a second answer.</summary>
public sealed class PainPoint_11_A_resend_got_a_second_answer(EchoProcess echo) : IClassFixture<EchoProcess>
{
    [Fact]
    public async Task The_same_message_sent_again_keeps_its_id_and_gets_no_second_answer()
    {
        var visitor = await echo.Process.VisitorAsync();
        await visitor.ReadUntilAsync(1);

        var first = await visitor.SayAsync("hello", clientActivityId: "c-1");
        var second = await visitor.SayAsync("hello", clientActivityId: "c-1");
        await visitor.ReadUntilAsync(3);
        var third = await visitor.SayAsync("hello", clientActivityId: "c-1");
        await visitor.SayAsync("next", clientActivityId: "c-2");
        var activities = await visitor.ReadUntilAsync(5);

        Assert.Equal(first, second);
        Assert.Equal(first, third);
        Assert.Equal(["Welcome", "hello", "You said: hello", "next", "You said: next"], activities.Select(TextOf));
    }

    [Fact]
    public async Task Of_ten_sent_at_once_one_is_taken()
    {
        var visitor = await echo.Process.VisitorAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => visitor.SayAsync("hello", clientActivityId: "same")));

        Assert.Single(ids.Distinct());
        var activities = await visitor.ReadUntilAsync(3);
        Assert.Single(activities, activity => TextOf(activity) == "You said: hello");
    }

    [Fact]
    public async Task Another_persons_message_under_the_same_name_and_odd_names_are_messages_of_their_own()
    {
        var alice = await echo.Process.VisitorAsync();
        var bob = await echo.Process.VisitorAsync();

        string[] names = ["c-1", "c-1%", "c_1", "\"c-1\"", "'; --", "c-1\\", "한글"];
        var ids = new List<string> { await bob.SayAsync("hello", "c-1") };
        foreach (var name in names)
            ids.Add(await alice.SayAsync("hello", name));

        Assert.Equal(names.Length + 1, ids.Distinct().Count());
    }
}
