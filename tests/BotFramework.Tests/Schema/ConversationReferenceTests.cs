using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Schema;

public sealed class ConversationReferenceTests
{
    [Fact]
    public void A_reference_says_where_an_activity_came_from()
    {
        var reference = Incoming(ActivityTypes.Message, Channels.Msteams).GetConversationReference();

        Assert.Equal("in-1", reference.ActivityId);
        Assert.Equal("anna", reference.User?.Id);
        Assert.Equal("bot", reference.Bot?.Id);
        Assert.Equal("a:1", reference.Conversation?.Id);
        Assert.Equal("msteams", reference.ChannelId);
        Assert.Equal("https://channel.test/", reference.ServiceUrl);
        Assert.Equal("ko", reference.Locale);
    }

    [Theory]
    [InlineData("webchat", "conversationUpdate", null)]
    [InlineData("WebChat", "ConversationUpdate", null)]
    [InlineData("directline", "conversationUpdate", null)]
    [InlineData("msteams", "conversationUpdate", "in-1")]
    [InlineData("webchat", "message", "in-1")]
    [InlineData("webchat", "event", "in-1")]
    public void What_a_web_client_never_shows_cannot_be_replied_to(string channel, string type, string? expected)
    {
        var activity = Incoming(type, channel);

        Assert.Equal(expected, activity.GetConversationReference().ActivityId);
        Assert.Equal(expected, activity.CreateReply("hi").ReplyToId);
    }

    [Fact]
    public void An_outgoing_activity_is_addressed_to_the_person()
    {
        var reply = new Activity(ActivityTypes.Message).ApplyConversationReference(Incoming(ActivityTypes.Message, "x").GetConversationReference());

        Assert.Equal("bot", reply.From?.Id);
        Assert.Equal("anna", reply.Recipient?.Id);
        Assert.Equal("in-1", reply.ReplyToId);
        Assert.Null(reply.Id);
        Assert.Equal("ko", reply.Locale);
    }

    [Fact]
    public void An_incoming_activity_comes_from_the_person()
    {
        var reference = Incoming(ActivityTypes.Message, "x").GetConversationReference();

        var activity = new Activity(ActivityTypes.Message) { Locale = "en" }.ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal("anna", activity.From?.Id);
        Assert.Equal("bot", activity.Recipient?.Id);
        Assert.Equal("in-1", activity.Id);
        Assert.Null(activity.ReplyToId);
        Assert.Equal("en", activity.Locale);
    }

    [Fact]
    public void An_activity_keeps_its_own_identifiers_where_the_reference_has_none()
    {
        var reference = new ConversationReference();

        Assert.Equal("mine", new Activity { Id = "mine" }.ApplyConversationReference(reference, isIncoming: true).Id);
        Assert.Equal("theirs", new Activity { ReplyToId = "theirs" }.ApplyConversationReference(reference).ReplyToId);
    }

    [Fact]
    public void A_reply_keeps_the_language_unless_told_otherwise()
    {
        var question = Incoming(ActivityTypes.Message, "x");

        Assert.Equal("ko", question.CreateReply("네").Locale);
        Assert.Equal("en", question.CreateReply("yes", "en").Locale);
        Assert.Equal("", question.CreateReply().Text);
        Assert.Empty(question.CreateReply().Attachments!);
    }

    [Fact]
    public void A_trace_about_an_activity_goes_to_its_conversation()
    {
        var trace = Incoming(ActivityTypes.Message, "emulator").CreateTrace("t", 7);

        Assert.Equal("a:1", trace.Conversation?.Id);
        Assert.Equal("7", trace.Value.ToString());
    }

    [Fact]
    public void The_reference_to_a_sent_reply_has_the_receipts_identifier()
    {
        var question = Incoming(ActivityTypes.Message, "x");

        Assert.Equal("sent-9", question.GetReplyConversationReference(new ResourceResponse("sent-9")).ActivityId);
    }

    [Fact]
    public void A_proactive_turn_begins_with_an_event_that_names_the_conversation()
    {
        var reference = Incoming(ActivityTypes.Message, "webchat").GetConversationReference();

        var first = reference.GetContinuationActivity();
        var second = reference.GetContinuationActivity();

        Assert.Equal(ActivityTypes.Event, first.Type);
        Assert.Equal("ContinueConversation", first.Name);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Same(reference, first.RelatesTo);
        Assert.Equal("anna", first.From?.Id);
        Assert.Equal("bot", first.Recipient?.Id);
        Assert.Equal("ko", first.Locale);
        Assert.Equal("https://channel.test/", first.ServiceUrl);
        Assert.Null(first.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_reference_survives_being_stored()
    {
        var reference = Incoming(ActivityTypes.Message, "webchat").GetConversationReference();

        var json = JsonSerializer.Serialize(reference, BotFrameworkJson.Options);
        var stored = JsonSerializer.Deserialize<ConversationReference>(json, BotFrameworkJson.Options)!;

        Assert.Equal("anna", stored.User?.Id);
        Assert.Equal(json, JsonSerializer.Serialize(stored, BotFrameworkJson.Options));
    }

    private static Activity Incoming(string type, string channel) => new(type)
    {
        Id = "in-1",
        ChannelId = channel,
        ServiceUrl = "https://channel.test/",
        Locale = "ko",
        From = new ChannelAccount("anna"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "a:1"),
    };
}
