using System.Text.Json;
using BotSuite.Bot.Tests.Drivers;
using static BotSuite.Bot.Tests.Drivers.StreamListener;

namespace BotSuite.Bot.Tests.Issues;

/// <summary>
/// Web Chat holds an activity that replies to one that it has not seen for up to five seconds. A welcome must therefore reply to
/// nothing, an answer only to a question that was shown before it, and the order in the client must not hang on equal times.
/// </summary>
public sealed class PainPoint_09_The_first_answer_came_five_seconds_late(EchoProcess echo) : IClassFixture<EchoProcess>
{
    [Fact]
    public async Task A_welcome_replies_to_nothing()
    {
        var visitor = await echo.Process.VisitorAsync();

        var welcome = (await visitor.ReadUntilAsync(1))[0];

        Assert.Equal("Welcome", TextOf(welcome));
        Assert.False(welcome.TryGetProperty("replyToId", out _), "The welcome names an activity that no client ever sees.");
    }

    [Fact]
    public async Task Whatever_replies_comes_after_the_activity_that_it_names_on_the_stream_and_in_polls()
    {
        var visitor = await echo.Process.VisitorAsync();
        await using var stream = await visitor.OpenStreamAsync();
        for (var number = 0; number < 10; number++) await visitor.SayAsync($"question {number}");
        var polled = await visitor.ReadUntilAsync(21);
        await stream.UntilAsync(_ => stream.Received.Count(IsKept) >= 21);

        AssertRepliesFollow(polled);
        AssertRepliesFollow([.. stream.Received.Where(IsKept)]);
    }

    [Fact]
    public async Task Every_activity_says_its_place_in_the_order_as_a_number_that_grows()
    {
        var visitor = await echo.Process.VisitorAsync();
        for (var number = 0; number < 5; number++) await visitor.SayAsync($"question {number}");

        var places = (await visitor.ReadUntilAsync(11))
            .Select(activity => activity.GetProperty("channelData").GetProperty("webchat:sequence-id").GetDouble()).ToArray();

        Assert.Equal(places.Distinct().Order(), places);
    }

    private static bool IsKept(JsonElement activity) => activity.GetProperty("type").GetString() != "typing";

    private static void AssertRepliesFollow(JsonElement[] activities)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var replies = 0;
        foreach (var activity in activities)
        {
            if (activity.TryGetProperty("replyToId", out var target) && ++replies > 0) Assert.Contains(target.GetString()!, shown);
            shown.Add(activity.GetProperty("id").GetString()!);
        }
        Assert.Equal(10, replies);
    }
}
