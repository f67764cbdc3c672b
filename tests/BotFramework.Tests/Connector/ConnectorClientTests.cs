using System.Text;
using System.Text.Json;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Connector;

/// <summary>The calls of the Bot Connector REST API as they go over the wire, and the answers as they come back.</summary>
public sealed class ConnectorClientTests : ConnectorTestBase
{
    private const string TeamsId = "19:abc@thread.tacv2;messageid=1612";
    private const string TeamsIdInPath = "19%3Aabc%40thread.tacv2%3Bmessageid%3D1612";

    private readonly Activity _activity = MessageFactory.Text("hi");

    [Fact]
    public async Task Each_call_has_its_method_and_its_path_with_the_ids_escaped()
    {
        var (conversations, attachments) = (Client().Conversations, Client().Attachments);
        await conversations.SendToConversationAsync(TeamsId, _activity);
        await conversations.ReplyToActivityAsync(TeamsId, "a/b?c#d", _activity);
        await conversations.UpdateActivityAsync(TeamsId, "1", _activity);
        await conversations.DeleteActivityAsync(TeamsId, "1");
        await conversations.CreateConversationAsync(new ConversationParameters { TenantId = "t" });
        Channel.Answer(200, "[]");
        await conversations.GetConversationMembersAsync(TeamsId);
        await conversations.GetConversationMemberAsync("29:x", TeamsId);
        await conversations.GetConversationPagedMembersAsync(TeamsId, 50, "a+b=&c");
        await conversations.GetConversationPagedMembersAsync(TeamsId);
        Channel.Answer(200, "[]");
        await conversations.GetActivityMembersAsync(TeamsId, "1");
        await conversations.DeleteConversationMemberAsync(TeamsId, "29:x");
        await conversations.UploadAttachmentAsync(TeamsId, new AttachmentData { Name = "n" });
        await attachments.GetAttachmentInfoAsync("att 1");
        await attachments.GetAttachmentAsync("att 1", "original");
        await Client().Teams.FetchTeamDetailsAsync(TeamsId);
        await Client().Teams.FetchChannelListAsync(TeamsId);

        const string Base = "/amer/v3/conversations";
        Assert.Equal(
            [
                $"POST {Base}/{TeamsIdInPath}/activities",
                $"POST {Base}/{TeamsIdInPath}/activities/a%2Fb%3Fc%23d",
                $"PUT {Base}/{TeamsIdInPath}/activities/1",
                $"DELETE {Base}/{TeamsIdInPath}/activities/1",
                $"POST {Base}",
                $"GET {Base}/{TeamsIdInPath}/members",
                $"GET {Base}/{TeamsIdInPath}/members/29%3Ax",
                $"GET {Base}/{TeamsIdInPath}/pagedmembers?pageSize=50&continuationToken=a%2Bb%3D%26c",
                $"GET {Base}/{TeamsIdInPath}/pagedmembers",
                $"GET {Base}/{TeamsIdInPath}/activities/1/members",
                $"DELETE {Base}/{TeamsIdInPath}/members/29%3Ax",
                $"POST {Base}/{TeamsIdInPath}/attachments",
                "GET /amer/v3/attachments/att%201",
                "GET /amer/v3/attachments/att%201/views/original",
                $"GET /amer/v3/teams/{TeamsIdInPath}",
                $"GET /amer/v3/teams/{TeamsIdInPath}/conversations",
            ],
            Channel.Calls.Select(call => $"{call.Method} {call.Target}"));
    }

    [Theory]
    [InlineData("/amer/", "/amer/v3/conversations/c/activities")]
    [InlineData("/amer", "/amer/v3/conversations/c/activities")]
    [InlineData("/a/b%20c/?x=1#y", "/a/b%20c/v3/conversations/c/activities")]
    [InlineData("", "/v3/conversations/c/activities")]
    [InlineData("/", "/v3/conversations/c/activities")]
    public async Task The_path_of_the_service_url_is_kept_with_or_without_a_slash(string path, string expected)
    {
        await Client(Channel.Address + path).Conversations.SendToConversationAsync("c", _activity);

        Assert.Equal(expected, Assert.Single(Channel.Calls).Target);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task An_id_that_would_lead_elsewhere_is_refused_before_anything_is_sent(string id)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client().Conversations.DeleteActivityAsync(id, "1"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client().Conversations.DeleteActivityAsync("c", id));

        Assert.Empty(Channel.Calls);
    }

    [Fact]
    public async Task A_surrogate_half_or_a_percent_sign_in_an_id_stays_one_segment()
    {
        await Client().Conversations.DeleteActivityAsync("a%2F..%2Fb\ud83d", "한글");

        Assert.Equal("/amer/v3/conversations/a%252F..%252Fb%EF%BF%BD/activities/%ED%95%9C%EA%B8%80", Assert.Single(Channel.Calls).Target);
    }

    [Theory]
    [InlineData("ftp://channel.example/")]
    [InlineData("file:///etc/passwd")]
    public void A_service_url_that_is_not_of_the_web_is_refused(string serviceUrl) =>
        Assert.Throws<ArgumentException>(() => Client(serviceUrl));

    [Fact]
    public async Task Null_is_never_written_and_unknown_properties_are()
    {
        _activity.ChannelData = JsonDocument.Parse("""{"feedbackLoop":{"type":"default"}}""").RootElement;

        await Client().Conversations.SendToConversationAsync("c", _activity);

        var body = Assert.Single(Channel.Calls).Body;
        Assert.DoesNotContain("null", body, StringComparison.Ordinal);
        Assert.Contains("\"channelData\":{\"feedbackLoop\":{\"type\":\"default\"}}", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(202, "")]
    [InlineData(202, "{}")]
    [InlineData(202, " \r\n")]
    [InlineData(202, "null")]
    [InlineData(204, "")]
    [InlineData(201, """{"id":null}""")]
    public async Task An_accepted_message_without_an_id_is_no_error(int status, string body)
    {
        Channel.Answer(status, body);

        var sent = await Client().Conversations.SendToConversationAsync("c", _activity);

        Assert.Null(sent.Id);
    }

    [Fact]
    public async Task An_accepted_message_with_a_broken_body_is_an_error_and_not_sent_again()
    {
        Channel.Answer(200, "<html>");

        await Assert.ThrowsAsync<JsonException>(() => Client().Conversations.SendToConversationAsync("c", _activity));

        Assert.Single(Channel.Calls);
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off()
    {
        Channel.Answer(async context =>
        {
            var block = new byte[256 * 1024];
            for (var i = 0; i < 64 && !context.RequestAborted.IsCancellationRequested; i++)
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
        });

        await Assert.ThrowsAsync<InvalidDataException>(() => Client().Conversations.GetConversationMemberAsync("u", "c"));
    }

    [Fact]
    public async Task A_created_conversation_tells_its_ids()
    {
        Channel.Answer(201, """{"id":"a:1","activityId":"7","serviceUrl":"https://other.example/"}""");

        var created = await Client().Conversations.CreateConversationAsync(new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount { Id = "28:bot" },
            Members = [new ChannelAccount { Id = "29:user" }],
            TenantId = "tenant",
        });

        Assert.Equal(("a:1", "7"), (created.Id, created.ActivityId));
        Assert.Equal(
            """{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:user"}],"tenantId":"tenant"}""",
            Assert.Single(Channel.Calls).Body);
    }

    [Fact]
    public async Task Members_come_whole_and_in_pages()
    {
        Channel.Answer(200, """[{"id":"29:a","name":"A","aadObjectId":"x","email":"kept"}]""");
        Channel.Answer(200, """{"continuationToken":"next","members":[{"id":"29:b"},{"id":"29:c"}]}""");

        var all = await Client().Conversations.GetConversationMembersAsync("c");
        var page = await Client().Conversations.GetConversationPagedMembersAsync("c");

        Assert.Equal("kept", Assert.Single(all).Properties!["email"].GetString());
        Assert.Equal("next", page.ContinuationToken);
        Assert.Equal(["29:b", "29:c"], page.Members!.Select(member => member.Id));
    }

    [Fact]
    public async Task A_team_tells_its_name_and_its_channels()
    {
        Channel.Answer(200, """{"id":"19:t","name":"Help desk","channelCount":2,"memberCount":30}""");
        Channel.Answer(200, """{"conversations":[{"id":"19:general"},{"id":"19:x","name":"Returns"}]}""");

        var team = await Client().Teams.FetchTeamDetailsAsync("19:t");
        var channels = await Client().Teams.FetchChannelListAsync("19:t");

        Assert.Equal(("Help desk", 2, 30), (team.Name, team.ChannelCount, team.MemberCount));
        Assert.Equal([null, "Returns"], channels.Conversations!.Select(channel => channel.Name));
    }

    [Fact]
    public async Task An_attachment_goes_up_as_base64_and_comes_down_as_bytes()
    {
        Channel.Answer(200, """{"id":"att-1"}""");
        Channel.Answer(200, "the bytes");

        var stored = await Client().Conversations.UploadAttachmentAsync(
            "c", new AttachmentData { Type = "text/plain", Name = "n.txt", OriginalBase64 = [1, 2, 3] });
        using var reader = new StreamReader(await Client().Attachments.GetAttachmentAsync(stored.Id!, "original"), Encoding.UTF8);

        Assert.Equal("the bytes", await reader.ReadToEndAsync());
        Assert.Equal("""{"type":"text/plain","name":"n.txt","originalBase64":"AQID"}""", Channel.Calls[0].Body);
    }

    [Fact]
    public async Task The_shorter_forms_take_their_place_from_the_activity()
    {
        _activity.Conversation = new ConversationAccount(id: "c");
        await Client().Conversations.SendToConversationAsync(_activity);
        _activity.ReplyToId = "7";
        await Client().Conversations.ReplyToActivityAsync(_activity);
        _activity.Id = "8";
        await Client().Conversations.UpdateActivityAsync(_activity);

        Assert.Equal(
            ["activities", "7", "8"],
            Channel.Calls.Select(call => call.Target.Split('/')[^1]));
    }

    [Fact]
    public async Task An_activity_without_a_place_is_refused_by_the_shorter_forms()
    {
        var conversations = Client().Conversations;

        await Assert.ThrowsAsync<ArgumentException>(() => conversations.SendToConversationAsync(_activity));
        await Assert.ThrowsAsync<ArgumentException>(() => conversations.ReplyToActivityAsync(_activity));
        await Assert.ThrowsAsync<ArgumentException>(() => conversations.UpdateActivityAsync(_activity));
        Assert.Empty(Channel.Calls);
    }
}
