using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class TurnTests
{
    [Fact]
    public async Task A_reply_is_addressed_to_who_asked_and_gets_the_channels_identifier()
    {
        var adapter = new RecordingAdapter();
        Activity? reply = null;

        await adapter.HearsAsync(Activities.Message(locale: "ko-KR"), async (turn, token) =>
        {
            reply = MessageFactory.Text("hi");
            reply.Id = "stale";
            var receipt = await turn.SendActivityAsync(reply, token);
            Assert.Equal("sent-1", receipt.Id);
            Assert.True(turn.Responded);
        });

        var sent = Assert.Single(adapter.Sent);
        Assert.Same(reply, sent);
        Assert.Equal("sent-1", sent.Id);
        Assert.Equal("in-1", sent.ReplyToId);
        Assert.Equal("28:bot", sent.From?.Id);
        Assert.Equal("29:anna", sent.Recipient?.Id);
        Assert.Equal("a:1", sent.Conversation?.Id);
        Assert.Equal("https://channel.test/amer/", sent.ServiceUrl);
        Assert.Equal(Channels.Msteams, sent.ChannelId);
        Assert.Equal("ko-KR", sent.Locale);
    }
}
