using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Schema;

public sealed class ConnectorTypesTests
{
    [Theory]
    [InlineData("""{"error":{"code":"ServiceError","message":"no","innerHttpError":{"statusCode":403,"body":{"a":1}},"x":1},"y":2}""", typeof(ErrorResponse))]
    [InlineData("""{"isGroup":true,"bot":{"id":"b"},"members":[{"id":"m"}],"topicName":"t","activity":{"type":"message"},"channelData":{"channel":{"id":"19:c"}},"tenantId":"t","new":1}""", typeof(ConversationParameters))]
    [InlineData("""{"activityId":"a","serviceUrl":"https://x.test","id":"c","new":1}""", typeof(ConversationResourceResponse))]
    [InlineData("""{"id":"r","new":1}""", typeof(ResourceResponse))]
    [InlineData("""{"continuationToken":"c","members":[{"id":"m","userRole":"user"}],"new":1}""", typeof(PagedMembersResult))]
    [InlineData("""{"type":"image/png","name":"a","originalBase64":"AQI=","thumbnailBase64":"Aw=="}""", typeof(AttachmentData))]
    [InlineData("""{"name":"a","type":"image/png","views":[{"viewId":"original","size":7}]}""", typeof(AttachmentInfo))]
    [InlineData("""{"activities":[{"type":"message","text":"hi"}]}""", typeof(ExpectedReplies))]
    [InlineData("""{"status":200,"body":{"a":1}}""", typeof(InvokeResponse))]
    [InlineData("""{"action":{"type":"Action.Execute","id":"i","verb":"v","data":{"a":1},"x":1},"state":"s","authentication":{}}""", typeof(AdaptiveCardInvokeValue))]
    [InlineData("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""", typeof(AdaptiveCardInvokeResponse))]
    public void What_a_connector_says_survives_a_round_trip(string json, Type type)
    {
        var read = JsonSerializer.Deserialize(json, BotFrameworkJson.Options.GetTypeInfo(type));

        Assert.Equal(json, JsonSerializer.Serialize(read, BotFrameworkJson.Options.GetTypeInfo(type)));
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    [InlineData(501, false)]
    public void Two_hundreds_are_success(int status, bool expected) =>
        Assert.Equal(expected, new InvokeResponse { Status = status }.IsSuccessStatusCode());

    [Fact]
    public void Accounts_are_made_of_what_most_channels_give()
    {
        var account = new ChannelAccount("i", "n", RoleTypes.Bot, "o");
        var conversation = new ConversationAccount(true, "channel", "c", "n", "t");

        Assert.Equal(("i", "n", "bot", "o"), (account.Id, account.Name, account.Role, account.AadObjectId));
        Assert.Equal((true, "channel", "c", "n", "t"), (conversation.IsGroup, conversation.ConversationType, conversation.Id, conversation.Name, conversation.TenantId));
        Assert.Equal("like", new MessageReaction("like").Type);
    }
}
