using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Schema;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly SpeakingBot _bot = new();

    [Theory]
    [InlineData("message", "message ")]
    [InlineData("MESSAGE", "message ")]
    [InlineData("message/rich", "message ")]
    [InlineData("messageUpdate", "update")]
    [InlineData("MessageDelete", "delete")]
    [InlineData("endOfConversation", "end")]
    [InlineData("Typing", "typing")]
    [InlineData("event", "event ")]
    [InlineData("command", "command")]
    [InlineData("commandResult", "command result")]
    [InlineData("delegate", "unknown delegate")]
    [InlineData("trace", "unknown trace")]
    [InlineData("invokeResponse", "unknown invokeResponse")]
    public async Task Each_type_has_its_method_in_any_case(string type, string ran)
    {
        await HearsAsync(new Activity(type));

        Assert.Equal([ran], _bot.Ran);
    }

    [Fact]
    public async Task Members_are_told_with_the_bot_only_where_others_came_too()
    {
        await HearsAsync(Update(added: ["28:bot"]));
        await HearsAsync(Update(removed: ["28:bot"]));
        Assert.Empty(_bot.Ran);

        await HearsAsync(Update(added: ["28:bot", "29:anna"]));
        await HearsAsync(Update(added: ["29:b"], removed: ["29:c"]));
        Assert.Equal(["added 28:bot,29:anna", "added 29:b", "removed 29:c"], _bot.Ran);
    }

    [Fact]
    public async Task A_change_of_nothing_and_one_without_a_recipient_are_no_trouble()
    {
        await HearsAsync(new Activity("conversationUpdate"));
        await HearsAsync(new Activity("conversationUpdate") { MembersAdded = [new ChannelAccount()] });
        await HearsAsync(new Activity("conversationUpdate") { MembersAdded = [new ChannelAccount("a")] });

        Assert.Equal(["added a"], _bot.Ran);
    }

    [Fact]
    public async Task Reactions_given_and_taken_back_are_both_told()
    {
        await HearsAsync(new Activity("messageReaction") { ReactionsAdded = [new MessageReaction("like")], ReactionsRemoved = [new MessageReaction("sad")] });
        await HearsAsync(new Activity("messageReaction") { ReactionsAdded = [] });

        Assert.Equal(["reacted like", "took back sad"], _bot.Ran);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("Add-Upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    [InlineData("other", null)]
    [InlineData(null, null)]
    public async Task Installing_and_removing_are_told_apart(string? action, string? ran)
    {
        await HearsAsync(new Activity("installationUpdate") { Action = action });

        Assert.Equal(ran is null ? [] : [ran], _bot.Ran);
    }

    [Fact]
    public async Task Events_go_by_name()
    {
        await HearsAsync(WireSamples.Activity("webchat-feedback-event.json"));
        await HearsAsync(new Activity("event") { Name = "tokens/response" });

        Assert.Equal(["event webchat:activity-status/feedback", "token"], _bot.Ran);
    }

    [Theory]
    [InlineData("mine", 200, """{"heard":"yes"}""")]
    [InlineData("teapot", 418, "short and stout")]
    [InlineData("by hand", 202, null)]
    [InlineData("silent", 501, null)]
    [InlineData("no such invoke", 501, null)]
    [InlineData("signin/verifyState", 501, null)]
    [InlineData(null, 501, null)]
    public async Task An_invoke_is_answered_by_what_the_bot_returned_threw_or_sent(string? name, int status, string? body)
    {
        var response = await HearsAsync(new Activity("Invoke") { Name = name });

        Assert.Equal(status, response?.Status);
        Assert.Equal(body, response?.Body?.ToString());
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_pressed_card_gets_the_bots_answer()
    {
        var response = await HearsAsync(Activities.Invoke("adaptiveCard/action", new { action = new { type = "Action.Execute", verb = "more", data = new { x = 1 } } }));

        Assert.Equal(200, response?.Status);
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"more"}""", response?.Body?.ToString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""")]
    [InlineData("""{"action":7}""")]
    public async Task A_card_press_in_a_strange_shape_is_a_bad_request(string value)
    {
        var press = new Activity("invoke") { Name = "adaptiveCard/action", Value = System.Text.Json.JsonDocument.Parse(value).RootElement };

        Assert.Equal(400, (await HearsAsync(press))?.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_activity_without_a_type_is_refused(string? type)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => HearsAsync(new Activity { Type = type }));
    }

    [Fact]
    public async Task A_bot_that_overrides_nothing_is_silent_on_everything()
    {
        var silent = new SilentBot();
        string[] types =
        [
            "message", "messageUpdate", "messageDelete", "conversationUpdate", "messageReaction", "event", "endOfConversation", "typing",
            "installationUpdate", "command", "commandResult", "strange",
        ];

        foreach (var type in types)
        {
            foreach (var action in new[] { "add", "remove" })
            {
                var activity = new Activity(type)
                {
                    Action = action,
                    Name = action == "add" ? "tokens/response" : "x",
                    MembersAdded = [new ChannelAccount("a")],
                    MembersRemoved = [new ChannelAccount("a")],
                    ReactionsAdded = [new MessageReaction("like")],
                    ReactionsRemoved = [new MessageReaction("like")],
                };
                Assert.Null(await _adapter.HearsAsync(activity, silent));
            }
        }

        var press = Activities.Invoke("adaptiveCard/action", new { action = new { type = "Action.Execute" } });
        Assert.Equal(501, (await _adapter.HearsAsync(press, silent))?.Status);
        Assert.Equal(501, (await _adapter.HearsAsync(Activities.Invoke("signin/tokenExchange"), silent))?.Status);
        Assert.Empty(_adapter.Sent);
    }

    private Task<InvokeResponse?> HearsAsync(Activity activity) => _adapter.HearsAsync(activity, _bot);

    private static Activity Update(string[]? added = null, string[]? removed = null) =>
        Activities.Incoming(ActivityTypes.ConversationUpdate, more: activity =>
        {
            activity.MembersAdded = added?.Select(id => new ChannelAccount(id)).ToList();
            activity.MembersRemoved = removed?.Select(id => new ChannelAccount(id)).ToList();
        });

    private sealed class SilentBot : ActivityHandler;
}
