using System.Text.Json;
using BotSuite.BotFramework.Builder.Teams;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;
using BotSuite.BotFramework.Tests.Schema;

namespace BotSuite.BotFramework.Tests.Builder.Teams;

public sealed class TeamsActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly SpeakingTeamsBot _bot = new();

    [Theory]
    [InlineData("messageUpdate", "editMessage", "edit")]
    [InlineData("messageUpdate", "undeleteMessage", "undelete")]
    [InlineData("messageDelete", "softDeleteMessage", "delete")]
    [InlineData("messageUpdate", "other", null)]
    [InlineData("messageDelete", null, null)]
    public async Task Edits_and_deletions_go_by_the_event_in_the_channel_data(string type, string? eventType, string? ran)
    {
        await HearsAsync(type, new TeamsChannelData { EventType = eventType });

        Assert.Equal(ran is null ? [] : [ran], _bot.Ran);
    }

    [Theory]
    [InlineData("channelCreated")]
    [InlineData("channelDeleted")]
    [InlineData("channelRenamed")]
    [InlineData("channelRestored")]
    public async Task Changes_of_a_channel_name_it_and_its_team(string eventType)
    {
        await HearsAsync("conversationUpdate", new TeamsChannelData { EventType = eventType, Channel = new ChannelInfo { Name = "help" }, Team = new TeamInfo { Name = "shop" } });

        Assert.Equal([eventType + " help shop"], _bot.Ran);
    }

    [Theory]
    [InlineData("teamArchived")]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    [InlineData("teamRenamed")]
    [InlineData("teamRestored")]
    [InlineData("teamUnarchived")]
    public async Task Changes_of_a_team_name_it(string eventType)
    {
        await HearsAsync("conversationUpdate", new TeamsChannelData { EventType = eventType, Team = new TeamInfo { Name = "shop" } });

        Assert.Equal([eventType + " shop"], _bot.Ran);
    }

    [Fact]
    public async Task Members_who_join_come_with_what_teams_knows_also_the_bot_itself_and_nobody_is_asked()
    {
        await _adapter.HearsAsync(WireSamples.Activity("teams-members-added.json"), _bot);

        Assert.Equal(["joined 28:11111111-2222-4333-8444-555555555555,anna@example.test in", "added 2"], _bot.Ran.Select(what => what.TrimEnd()));
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_member_of_a_strange_shape_still_has_the_plain_facts()
    {
        var update = JsonSerializer.Deserialize(
            """{"type":"conversationUpdate","channelId":"MSTeams","membersAdded":[{"id":"a","email":7}],"membersRemoved":[{"id":"b"}],"channelData":{"team":{"id":"t"}}}""",
            BotFrameworkJson.ActivityInfo)!;

        await _adapter.HearsAsync(update, _bot);

        Assert.Equal(["joined a in t", "added 1", "removed 1"], _bot.Ran);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("""{"eventType":7}""")]
    [InlineData("""{"eventType":"editMessage","team":"shop"}""")]
    public async Task Channel_data_of_a_strange_shape_is_passed_over(string data)
    {
        foreach (var type in new[] { "messageUpdate", "messageDelete", "conversationUpdate" })
        {
            await _adapter.HearsAsync(
                JsonSerializer.Deserialize($$"""{"type":"{{type}}","channelId":"msteams","channelData":{{data}}}""", BotFrameworkJson.ActivityInfo)!, _bot);
        }

        Assert.Empty(_bot.Ran);
    }

    [Fact]
    public async Task On_another_channel_the_plain_methods_run()
    {
        await _adapter.HearsAsync(WireSamples.Activity("directline-conversation-update.json"), _bot);
        await _adapter.HearsAsync(new Activity("messageUpdate") { ChannelId = "webchat", ChannelData = BotFrameworkJson.ToElement(new TeamsChannelData { EventType = "editMessage" }) }, _bot);
        Assert.Equal(501, (await _adapter.HearsAsync(Activities.Invoke(null, 7, "webchat"), _bot))?.Status);

        Assert.Equal(["added 2"], _bot.Ran);
    }

    [Fact]
    public async Task A_read_receipt_says_how_far()
    {
        var receipt = Activities.Incoming(ActivityTypes.Event, more: activity =>
        {
            activity.Name = "application/vnd.microsoft.readReceipt";
            activity.SetValue(new ReadReceiptInfo { LastReadMessageId = "17" });
        });
        await _adapter.HearsAsync(receipt, _bot);
        receipt.SetValue(7);
        await _adapter.HearsAsync(receipt, _bot);
        receipt.Name = "other";
        await _adapter.HearsAsync(receipt, _bot);

        Assert.Equal(["read 17", "event", "event"], _bot.Ran);
    }

    [Fact]
    public async Task A_form_is_opened_and_submitted()
    {
        var opened = await _adapter.HearsAsync(Activities.Invoke("task/fetch", new { data = new { x = 1 } }), _bot);
        var submitted = await _adapter.HearsAsync(Activities.Invoke("task/submit", new { data = new { y = 2 } }), _bot);
        var closed = await _adapter.HearsAsync(Activities.Invoke("task/submit", new { }), _bot);

        Assert.Equal(
            """{"task":{"value":{"title":"For {\u0022x\u0022:1}","height":300,"width":"medium","card":{"contentType":"application/vnd.microsoft.card.hero","content":{}}},"type":"continue"}}""",
            opened?.Body?.ToString());
        Assert.Equal("""{"task":{"value":"Thanks","type":"message"}}""", submitted?.Body?.ToString());
        Assert.Equal(200, closed?.Status);
        Assert.Null(closed?.Body);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    public async Task A_form_request_without_an_object_is_a_bad_request(string name)
    {
        Assert.Equal(400, (await _adapter.HearsAsync(Activities.Invoke(name, 7), _bot))?.Status);
        Assert.Equal(400, (await _adapter.HearsAsync(Activities.Invoke(name), _bot))?.Status);
    }

    [Fact]
    public async Task A_button_of_type_invoke_comes_without_a_name()
    {
        Assert.Equal("7", (await _adapter.HearsAsync(Activities.Invoke(null, 7), _bot))?.Body?.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    [InlineData("message/submitAction")]
    [InlineData("message/fetchTask")]
    [InlineData("composeExtension/query")]
    public async Task What_a_bot_does_not_override_is_not_implemented(string? name)
    {
        Assert.Equal(501, (await _adapter.HearsAsync(Activities.Invoke(name, new { }), new SilentBot()))?.Status);
    }

    [Fact]
    public async Task A_bot_that_overrides_nothing_is_silent_on_changes()
    {
        var silent = new SilentBot();
        string[] events =
        [
            "editMessage", "undeleteMessage", "softDeleteMessage", "channelCreated", "channelDeleted", "channelRenamed", "channelRestored",
            "teamArchived", "teamDeleted", "teamHardDeleted", "teamRenamed", "teamRestored", "teamUnarchived",
        ];
        foreach (var type in new[] { "messageUpdate", "messageDelete", "conversationUpdate" })
        {
            foreach (var eventType in events)
            {
                Assert.Null(await _adapter.HearsAsync(Teams(type, new TeamsChannelData { EventType = eventType }), silent));
            }
        }

        await _adapter.HearsAsync(WireSamples.Activity("teams-members-added.json"), silent);
        await _adapter.HearsAsync(
            Activities.Incoming(ActivityTypes.Event, more: activity =>
            {
                activity.Name = TeamsInvokeNames.ReadReceiptEvent;
                activity.SetValue(new ReadReceiptInfo());
            }),
            silent);
        Assert.Empty(_adapter.Sent);
    }

    private static Activity Teams(string type, TeamsChannelData data) => Activities.Incoming(type, more: activity => activity.SetChannelData(data));

    private Task<InvokeResponse?> HearsAsync(string type, TeamsChannelData data) => _adapter.HearsAsync(Teams(type, data), _bot);

    private sealed class SilentBot : TeamsActivityHandler;
}
