using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class TurnTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_reply_is_addressed_to_who_asked_and_gets_the_channels_identifier()
    {
        Activity? reply = null;
        _adapter.OnSending = (activity, _) =>
        {
            Assert.Null(activity.Id);
            return Task.CompletedTask;
        };

        await _adapter.HearsAsync(Activities.Message(locale: "ko-KR"), async (turn, token) =>
        {
            reply = MessageFactory.Text("hi");
            reply.Id = "stale";
            var receipt = await turn.SendActivityAsync(reply, token);
            Assert.Equal("sent-1", receipt.Id);
            Assert.True(turn.Responded);
        });

        var sent = Assert.Single(_adapter.Sent);
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

    [Fact]
    public async Task Words_are_sent_as_a_message()
    {
        await _adapter.HearsAsync(Activities.Message(), (turn, token) =>
            turn.SendActivityAsync("hi", "<speak>hi</speak>", InputHints.ExpectingInput, token));

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("message", "hi", "<speak>hi</speak>", "expectingInput"), (sent.Type, sent.Text, sent.Speak, sent.InputHint));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task No_words_are_not_sent(string text)
    {
        await _adapter.HearsAsync(Activities.Message(), async (turn, _) =>
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => turn.SendActivityAsync(text));
            await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
            await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!));
            await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([null!]));
            Assert.False(turn.Responded);
        });

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task Several_activities_keep_their_order_and_each_gets_its_identifier()
    {
        await _adapter.HearsAsync(Activities.Message(), async (turn, token) =>
        {
            var receipts = await turn.SendActivitiesAsync([MessageFactory.Text("1"), new Activity(ActivityTypes.Typing), MessageFactory.Text("2")], token);
            Assert.Equal(["sent-1", "sent-2", "sent-3"], receipts.Select(receipt => receipt.Id));
        });

        Assert.Equal(["1", null, "2"], _adapter.Sent.Select(activity => activity.Text));
        Assert.Equal(["sent-1", "sent-2", "sent-3"], _adapter.Sent.Select(activity => activity.Id));
    }

    [Fact]
    public async Task A_reply_keeps_a_language_of_its_own()
    {
        await _adapter.HearsAsync(Activities.Message(locale: "ko-KR"), (turn, token) =>
            turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Locale = "en-US" }, token));

        Assert.Equal("en-US", _adapter.Sent[0].Locale);
    }

    [Theory]
    [InlineData("webchat", null)]
    [InlineData("directline", null)]
    [InlineData("msteams", "in-1")]
    public async Task A_greeting_in_a_web_client_replies_to_nothing(string channel, string? replyToId)
    {
        await _adapter.HearsAsync(Activities.Incoming(ActivityTypes.ConversationUpdate, channel), (turn, token) => turn.SendActivityAsync("welcome", cancellationToken: token));

        Assert.Equal(replyToId, _adapter.Sent[0].ReplyToId);
    }

    [Fact]
    public async Task A_trace_goes_to_the_emulator_only_and_is_no_response()
    {
        BotCallbackHandler traces = async (turn, token) =>
        {
            await turn.SendActivityAsync(turn.Activity.CreateTrace("t", 7), token);
            Assert.False(turn.Responded);
        };

        await _adapter.HearsAsync(Activities.Message(channel: "msteams"), traces);
        Assert.Empty(_adapter.Sent);

        await _adapter.HearsAsync(Activities.Message(channel: "Emulator"), traces);
        Assert.Single(_adapter.Sent);
    }

    [Fact]
    public async Task A_turn_without_anything_sent_has_not_responded()
    {
        await _adapter.HearsAsync(Activities.Message(), (turn, _) =>
        {
            Assert.False(turn.Responded);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_message_is_updated_and_deleted_in_its_conversation()
    {
        await _adapter.HearsAsync(Activities.Message(), async (turn, token) =>
        {
            var receipt = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "old-1", Text = "better" }, token);
            Assert.Equal("old-1", receipt.Id);
            await turn.DeleteActivityAsync("old-2", token);
            await turn.DeleteActivityAsync(new ConversationReference { ActivityId = "old-3" }, token);
            Assert.False(turn.Responded);
        });

        var update = Assert.Single(_adapter.Sent);
        Assert.Equal(("old-1", "better", "a:1"), (update.Id, update.Text, update.Conversation?.Id));
        Assert.Equal(["old-2", "old-3"], _adapter.Deleted);
    }

    [Fact]
    public async Task Expected_replies_come_back_in_the_response_and_nothing_is_sent()
    {
        var question = Activities.Message();
        question.DeliveryMode = "ExpectReplies";

        var response = await _adapter.HearsAsync(question, async (turn, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.SendActivitiesAsync([new Activity(ActivityTypes.Delay), turn.Activity.CreateTrace("t")], token);
            await turn.SendActivityAsync("two", cancellationToken: token);
            Assert.True(turn.Responded);
        });

        Assert.Empty(_adapter.Sent);
        Assert.Equal(200, response?.Status);
        var replies = Assert.IsType<ExpectedReplies>(response?.Body).Activities!;
        Assert.Equal(["one", "two"], replies.Select(reply => reply.Text));
        Assert.All(replies, reply => Assert.Equal("in-1", reply.ReplyToId));
    }

    [Fact]
    public async Task An_invoke_with_expected_replies_gets_the_replies()
    {
        var invoke = Activities.Invoke("x");
        invoke.DeliveryMode = DeliveryModes.ExpectReplies;

        var response = await _adapter.HearsAsync(invoke, async (turn, token) =>
        {
            await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse), token);
            await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse), token);
            await turn.SendActivityAsync("one", cancellationToken: token);
        });

        Assert.Single(Assert.IsType<ExpectedReplies>(response?.Body).Activities!);
    }

    [Fact]
    public async Task A_turn_with_another_activity_shares_the_state_and_leaves_it_whole()
    {
        await _adapter.HearsAsync(Activities.Message(), async (turn, token) =>
        {
            turn.TurnState.Set("known");
            turn.OnSendActivities((_, activities, next) =>
            {
                activities[0].Text += "!";
                return next();
            });
            using (var other = new TurnContext(turn, Activities.Message("other")))
            {
                Assert.Equal("known", other.TurnState.Get<string>());
                await other.SendActivityAsync("hi", cancellationToken: token);
            }

            Assert.Equal("known", turn.TurnState.Get<string>());
        });

        Assert.Equal("hi!", _adapter.Sent[0].Text);
    }

    [Fact]
    public void The_locale_is_the_activitys_unless_set()
    {
        using var unknown = new TurnContext(_adapter, Activities.Message());
        using var known = new TurnContext(_adapter, Activities.Message(locale: "ko-KR"));

        Assert.Null(unknown.Locale);
        Assert.Equal("ko-KR", known.Locale);
        known.Locale = "en-US";
        Assert.Equal("en-US", known.Locale);
    }

    [Fact]
    public void A_turn_has_an_adapter_and_an_activity()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, Activities.Message()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null!));
    }
}
