using System.Text.Json;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using static BotSuite.Bot.Tests.Drivers.StreamListener;

namespace BotSuite.Bot.Tests.DirectLine;

/// <summary>Answers that appear word by word, said by the bot as for Teams and shown by Web Chat 4.18.1.</summary>
public sealed class LivestreamTests
{
    [Fact]
    public async Task Chunks_are_shown_and_not_stored_and_the_final_message_takes_their_place()
    {
        await using var bot = await BotProcess.StartAsync(StreamAsync);
        var visitor = await bot.VisitorAsync();
        await using var stream = await visitor.OpenStreamAsync();
        await stream.UntilTextAsync("Welcome");

        await visitor.SayAsync("first");
        await stream.UntilTextAsync("first: the whole answer");
        await visitor.SayAsync("second");
        await stream.UntilTextAsync("second: the whole answer");

        foreach (var question in new[] { "first", "second" })
        {
            var said = stream.Received.Where(activity => TextOf(activity)?.StartsWith(question + ":", StringComparison.Ordinal) == true).ToArray();
            var streamId = Id(said[0]);
            Assert.Equal(["informative", "streaming", "streaming", "final"], said.Select(activity => Data(activity, "streamType")));
            Assert.Equal([1, 2, 3], said[..3].Select(activity => activity.GetProperty("channelData").GetProperty("streamSequence").GetInt32()));
            Assert.All(said[..3], activity => Assert.Equal(streamId, Data(activity, "streamId")));
            Assert.Equal(streamId, Id(said[3]));
            Assert.Null(Data(said[3], "streamId"));
            Assert.Equal("streaminfo", said[0].GetProperty("entities")[0].GetProperty("type").GetString());
        }

        Assert.Equal(["Welcome", "first", "first: the whole answer", "second", "second: the whole answer"], (await visitor.ReadUntilAsync(5)).Select(TextOf));
    }

    [Fact]
    public async Task Everything_that_streams_stands_in_order()
    {
        await using var bot = await BotProcess.StartAsync(StreamAsync);
        var visitor = await bot.VisitorAsync();
        await using var stream = await visitor.OpenStreamAsync();
        await stream.UntilTextAsync("Welcome");

        await visitor.SayAsync("first");
        await stream.UntilTextAsync("first: the whole answer");

        var order = stream.Received.Select(activity => activity.GetProperty("channelData").GetProperty("webchat:sequence-id").GetInt64()).ToArray();
        Assert.Equal(6, order.Length);
        Assert.Equal(order.Distinct().Order(), order);
    }

    [Fact]
    public async Task A_final_message_that_names_a_stored_message_does_not_take_its_id()
    {
        await using var bot = await BotProcess.StartAsync(async (turn, token) =>
        {
            if (turn.Activity.IsType(ActivityTypes.Message)) await SayAsync(turn, "final", turn.Activity.Id, null, ActivityTypes.Message, "stolen", token);
        });
        var visitor = await bot.VisitorAsync();

        var id = await visitor.SayAsync("hi");
        var activities = await visitor.ReadUntilAsync(2);

        Assert.NotEqual(id, Id(activities[1]));
    }

    private static async Task StreamAsync(ITurnContext turn, CancellationToken token)
    {
        if (!turn.Activity.IsType(ActivityTypes.Message))
        {
            await turn.SendActivityAsync("Welcome", cancellationToken: token);
            return;
        }
        var question = turn.Activity.Text;
        var first = await SayAsync(turn, "informative", null, 1, ActivityTypes.Typing, $"{question}: searching", token);
        await SayAsync(turn, "streaming", first, 2, ActivityTypes.Typing, $"{question}: the", token);
        await SayAsync(turn, "streaming", first, 3, ActivityTypes.Typing, $"{question}: the whole", token);
        var final = await SayAsync(turn, "final", first, null, ActivityTypes.Message, $"{question}: the whole answer", token);
        Assert.Equal(first, final);
    }

    private static async Task<string?> SayAsync(
        ITurnContext turn, string kind, string? streamId, int? sequence, string type, string text, CancellationToken token)
    {
        var facts = new Dictionary<string, object> { ["type"] = "streaminfo", ["streamType"] = kind };
        if (streamId is not null) facts["streamId"] = streamId;
        if (sequence is not null) facts["streamSequence"] = sequence;
        var entity = JsonSerializer.SerializeToElement(facts).Deserialize<Entity>(BotFrameworkJson.Options)!;
        return (await turn.SendActivityAsync(new Activity(type) { Text = text, Entities = [entity] }, token)).Id;
    }

    private static string Id(JsonElement activity) => activity.GetProperty("id").GetString()!;

    private static string? Data(JsonElement activity, string name) =>
        activity.GetProperty("channelData").TryGetProperty(name, out var value) ? value.GetString() : null;
}
