using System.Text.Json;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;

namespace BotSuite.BotFramework.Tests.Schema.Teams;

public sealed class TeamsSchemaTests
{
    [Theory]
    [InlineData("""{"channel":{"id":"19:c","name":"help","type":"standard","x":1},"eventType":"channelCreated","team":{"id":"19:t","name":"shop","aadGroupId":"g","tenantId":"o","x":2},"notification":{"alert":true,"alertInMeeting":false,"externalResourceUrl":"https://x.test","x":3},"tenant":{"id":"o","x":4},"meeting":{"id":"m","x":5},"settings":{"selectedChannel":{"id":"19:d"},"x":6},"feedbackLoop":{"type":"custom","x":7},"new":{"a":[null]}}""", typeof(TeamsChannelData))]
    [InlineData("""{"feedbackLoopEnabled":true}""", typeof(TeamsChannelData))]
    [InlineData("""{"givenName":"A","surname":"K","email":"a@x.test","userPrincipalName":"a@x.test","tenantId":"o","userRole":"user","id":"29:a","name":"A K","aadObjectId":"g","role":"user","new":1}""", typeof(TeamsChannelAccount))]
    [InlineData("""{"data":{"a":1},"context":{"theme":"dark"},"tabContext":{},"new":1}""", typeof(TaskModuleRequest))]
    [InlineData("""{"lastReadMessageId":"17","new":1}""", typeof(ReadReceiptInfo))]
    public void What_teams_says_survives_a_round_trip(string json, Type type)
    {
        var read = JsonSerializer.Deserialize(json, BotFrameworkJson.Options.GetTypeInfo(type));

        Assert.Equal(json, JsonSerializer.Serialize(read, BotFrameworkJson.Options.GetTypeInfo(type)));
    }

    [Fact]
    public void A_form_may_be_a_page()
    {
        var response = new TaskModuleResponse
        {
            Task = new TaskModuleContinueResponse
            {
                Value = new TaskModuleTaskInfo { Title = "t", Url = "https://x.test", FallbackUrl = "https://y.test", CompletionBotId = "b", Height = "small", Width = 5 },
            },
        };

        Assert.Equal(
            """{"task":{"value":{"title":"t","height":"small","width":5,"url":"https://x.test","fallbackUrl":"https://y.test","completionBotId":"b"},"type":"continue"}}""",
            JsonSerializer.Serialize(response, BotFrameworkJson.Options));
    }

    [Fact]
    public void Places_of_teams_are_read_from_the_activity()
    {
        var activity = WireSamples.Activity("teams-channel-message.json");

        Assert.Equal("7c0de000-0000-4000-8000-000000000001", activity.TeamsGetTenantId());
        Assert.Equal("19:abc@thread.tacv2", activity.TeamsGetChannelId());
        Assert.Equal("19:team@thread.tacv2", activity.TeamsGetTeamId());
        activity.ChannelData = null;
        Assert.Equal("7c0de000-0000-4000-8000-000000000001", activity.TeamsGetTenantId());
        activity.Conversation = null;
        Assert.Null(activity.TeamsGetTenantId());
    }

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"tenant":"o","channel":7,"team":[]}""")]
    [InlineData("""{"tenant":{"id":7},"channel":{},"team":{"id":null}}""")]
    public void Places_of_a_strange_shape_are_no_places(string data)
    {
        var activity = new Activity("message") { ChannelData = JsonDocument.Parse(data).RootElement };

        Assert.Null(activity.TeamsGetTenantId());
        Assert.Null(activity.TeamsGetChannelId());
        Assert.Null(activity.TeamsGetTeamId());
    }
}
