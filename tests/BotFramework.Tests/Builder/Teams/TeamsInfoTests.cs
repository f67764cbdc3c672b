using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Builder.Teams;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.BotFramework.Tests.Builder.Teams;

public sealed class TeamsInfoTests : IAsyncLifetime
{
    private const string InATeam = ""","channelData":{"team":{"id":"19:team@thread.tacv2"},"tenant":{"id":"t-1"}}""";
    private ConnectorPeer _teams = null!;

    public async ValueTask InitializeAsync() => _teams = await ConnectorPeer.StartNewAsync();

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    [Theory]
    [InlineData(InATeam, "19%3Ateam%40thread.tacv2")]
    [InlineData("", "19%3Aabc%40thread.tacv2%3Bmessageid%3D1")]
    public async Task A_member_is_asked_for_in_the_team_or_else_in_the_chat(string extra, string roster)
    {
        _teams.Answer(200, """{"id":"29:a","email":"a@x.test","userRole":"guest","new":1}""");

        var member = await AskAsync(extra, turn => TeamsInfo.GetMemberAsync(turn, "29:a"));

        Assert.Equal(("29:a", "a@x.test", "guest"), (member.Id, member.Email, member.UserRole));
        Assert.Equal($"/amer/v3/conversations/{roster}/members/29%3Aa", Assert.Single(_teams.Calls).Target);
    }

    [Fact]
    public async Task Members_come_in_pages()
    {
        _teams.Answer(200, """{"continuationToken":"c2","members":[{"id":"29:a","givenName":"Anna"}]}""").Answer(200, "{}");

        var first = await AskAsync(InATeam, turn => TeamsInfo.GetPagedMembersAsync(turn, 1));
        var last = await AskAsync(InATeam, turn => TeamsInfo.GetPagedMembersAsync(turn, 1, first.ContinuationToken));

        Assert.Equal("Anna", Assert.Single(first.Members).GivenName);
        Assert.Empty(last.Members);
        Assert.Null(last.ContinuationToken);
        Assert.EndsWith("pageSize=1&continuationToken=c2", _teams.Calls[1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_and_its_channels_are_told()
    {
        _teams.Answer(200, """{"id":"19:team@thread.tacv2","name":"shop"}""").Answer(200, """{"conversations":[{"id":"19:c"}]}""").Answer(200, "{}");

        Assert.Equal("shop", (await AskAsync(InATeam, turn => TeamsInfo.GetTeamDetailsAsync(turn))).Name);
        Assert.Equal("19:c", Assert.Single(await AskAsync(InATeam, turn => TeamsInfo.GetTeamChannelsAsync(turn))).Id);
        Assert.Empty(await AskAsync("", turn => TeamsInfo.GetTeamChannelsAsync(turn, "19:other")));
    }

    [Fact]
    public async Task A_thread_is_begun_in_a_channel_and_can_be_spoken_in_later()
    {
        _teams.Answer(201, """{"id":"19:c;messageid=5","activityId":"5"}""");

        var (thread, activityId) = await AskAsync(InATeam, turn =>
            TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("news"), "19:c", ""));

        var call = Assert.Single(_teams.Calls);
        Assert.Equal("/amer/v3/conversations", call.Target);
        Assert.Equal("19:c", call.Json.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
        Assert.Equal("news", call.Json.GetProperty("activity").GetProperty("text").GetString());
        Assert.Equal("t-1", call.Json.GetProperty("tenantId").GetString());
        Assert.True(call.Json.GetProperty("isGroup").GetBoolean());
        Assert.Equal(("19:c;messageid=5", "5"), (thread.Conversation?.Id, activityId));
    }

    [Fact]
    public async Task A_refusal_of_teams_is_told_with_its_reason()
    {
        _teams.Answer(403, """{"error":{"code":"BotNotInConversationRoster","message":"no"}}""");

        var refusal = await AskAsync(InATeam, turn => Assert.ThrowsAsync<ErrorResponseException>(() => TeamsInfo.GetMemberAsync(turn, "29:a")));

        Assert.Equal("BotNotInConversationRoster", refusal.Body?.Error?.Code);
    }

    [Fact]
    public async Task A_turn_that_lacks_what_the_question_needs_says_so()
    {
        await AskAsync("", turn => Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn)));
        using var elsewhere = new TurnContext(new RecordingAdapter(), new Activity("message"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(elsewhere, "29:a"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.SendMessageToTeamsChannelAsync(elsewhere, new Activity(), "19:c", ""));
        await Assert.ThrowsAsync<ArgumentException>(() => TeamsInfo.GetMemberAsync(elsewhere, ""));
    }

    private async Task<T> AskAsync<T>(string extra, Func<ITurnContext, Task<T>> question)
    {
        var answer = new TaskCompletionSource<T>();
        await using var bot = await BotHost.StartAsync(async (turn, _) =>
        {
            if (!turn.Activity.IsType(ActivityTypes.Message))
            {
                return;
            }

            try
            {
                answer.SetResult(await question(turn));
            }
            catch (Exception exception)
            {
                answer.SetException(exception);
            }
        });
        using var response = await bot.PostAsync(BotHost.Message(_teams.ServiceUrl, extra: extra));
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
