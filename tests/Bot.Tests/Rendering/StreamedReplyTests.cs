using System.Text.Json;
using BotSuite.Answering;
using BotSuite.Bot.Channels.Rendering;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;
using static BotSuite.Bot.Tests.Rendering.SampleAnswers;

namespace BotSuite.Bot.Tests.Rendering;

/// <summary>A person who waits is told so, in the way that their channel understands.</summary>
public sealed class StreamedReplyTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TaskCompletionSource<Activity> _answer = new();
    private readonly ListeningAdapter _channel = new();
    private IAnswerProgress? _progress;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_that_is_there_at_once_is_a_plain_message()
    {
        _answer.SetResult(MessageFactory.Text("Here."));

        var receipt = await Reply("webchat");

        var message = Assert.Single(_channel.Heard);
        Assert.Equal("message", message.Type);
        Assert.Null(message.Entities);
        Assert.Equal(message.Id, receipt!.Id);
    }

    [Fact]
    public async Task A_long_search_in_web_chat_is_announced_and_the_answer_ends_the_stream()
    {
        var replying = Reply("webchat");
        _clock.Advance(StreamedReply.Patience);
        await _channel.HeardFirst;
        _answer.SetResult(MessageFactory.Text("Here."));
        await replying;

        var notice = _channel.Heard[0];
        Assert.Equal(("typing", "Searching…"), (notice.Type, notice.Text));
        Assert.Equal("informative", notice.ChannelData!.Value.GetProperty("streamType").GetString());
        Assert.Equal(1, notice.ChannelData!.Value.GetProperty("streamSequence").GetInt32());
        Assert.False(notice.ChannelData!.Value.TryGetProperty("streamId", out _));
        var final = _channel.Heard[1];
        Assert.Equal("message", final.Type);
        Assert.Equal("final", final.ChannelData!.Value.GetProperty("streamType").GetString());
        Assert.Equal(notice.Id, final.ChannelData!.Value.GetProperty("streamId").GetString());
    }

    [Fact]
    public async Task Teams_is_told_by_an_entity_and_the_thumbs_stay_on_the_final_message()
    {
        var replying = Reply("msteams", "personal");
        _clock.Advance(StreamedReply.Patience);
        await _channel.HeardFirst;
        var answer = MessageFactory.Text("Here.");
        answer.SetChannelData(new System.Text.Json.Nodes.JsonObject { ["feedbackLoop"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "custom" } });
        _answer.SetResult(answer);
        await replying;

        var stream = Properties(_channel.Heard[1]);
        Assert.Equal(("final", _channel.Heard[0].Id), (stream["streamType"].GetString(), stream["streamId"].GetString()));
        Assert.Equal("informative", Properties(_channel.Heard[0])["streamType"].GetString());
        Assert.Equal("custom", _channel.Heard[1].ChannelData!.Value.GetProperty("feedbackLoop").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("msteams", "channel")]
    [InlineData("msteams", "groupChat")]
    [InlineData("emulator", null)]
    public async Task Where_a_channel_cannot_stream_the_person_gets_the_answer_alone(string channel, string? conversationType)
    {
        var replying = Reply(channel, conversationType);
        _clock.Advance(TimeSpan.FromSeconds(30));
        _answer.SetResult(MessageFactory.Text("Here."));
        await replying;

        Assert.Equal("message", Assert.Single(_channel.Heard).Type);
    }

    public static TheoryData<Exception> Refusals => [new ErrorResponseException("Refused."), new HttpRequestException("Broke off."), new TimeoutException("Too slow.")];

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public async Task A_channel_that_does_not_take_the_notice_gets_the_answer_as_a_plain_message(Exception refusal)
    {
        _channel.Refuses = activity => activity.Type == "typing" ? refusal : null;
        var replying = Reply("msteams", "personal");
        _clock.Advance(StreamedReply.Patience);
        await _channel.HeardFirst;
        _answer.SetResult(MessageFactory.Text("Here."));
        await replying;

        Assert.Null(_channel.Heard[^1].Entities);
    }

    [Fact]
    public async Task Sentences_that_have_passed_are_shown_once_a_second_and_each_text_begins_with_the_one_before()
    {
        var replying = Reply("msteams", "personal");
        await PassAsync(Says("First.", SentenceShape.Paragraph));
        await TickAsync(sent: 1);
        await PassAsync(Says("Second."));
        await PassAsync(Says("*Third*", SentenceShape.Bullet, 2));
        await TickAsync(sent: 2);
        // Nothing is new.
        await TickAsync(sent: 2);
        await PassAsync(Says("Fourth", SentenceShape.Bullet, 3));
        await TickAsync(sent: 3);
        _answer.SetResult(AnswerRenderers.For("msteams").Render(
            Quoted(Says("First.", SentenceShape.Paragraph), Says("Second."), Says("*Third*", SentenceShape.Bullet, 2), Says("Fourth", SentenceShape.Bullet, 3)), Links));
        await replying;

        Assert.Equal(
            ["First.", "First. Second. [1]\n\n- &#42;Third&#42;", "First. Second. [1]\n\n- &#42;Third&#42; [2]\n- Fourth", "First. Second. [1]\n\n- &#42;Third&#42; [2]\n- Fourth [3]"],
            _channel.Heard.Select(activity => activity.Text));
        Assert.Equal(["streaming", "streaming", "streaming", "final"], _channel.Heard.Select(activity => Properties(activity)["streamType"].GetString()));
        Assert.Equal([1, 2, 3], _channel.Heard.Take(3).Select(activity => Properties(activity)["streamSequence"].GetInt32()));
        Assert.All(_channel.Heard.Skip(1), activity => Assert.Equal(_channel.Heard[0].Id, Properties(activity)["streamId"].GetString()));
    }

    [Fact]
    public async Task Web_chat_shows_no_numbers_before_the_list_of_sources_is_there()
    {
        var replying = Reply("webchat");
        await PassAsync(Says("First.", SentenceShape.Paragraph));
        await PassAsync(Says("[Second](https://evil.example)", SentenceShape.Paragraph, 2));
        await TickAsync(sent: 1);
        _answer.SetResult(MessageFactory.Text("Here."));
        await replying;

        Assert.Equal(("First.\n\n" + MarkdownText.Escape("[Second](https://evil.example)"), "markdown"), (_channel.Heard[0].Text, _channel.Heard[0].TextFormat));
    }

    [Theory]
    [InlineData("msteams", "channel")]
    [InlineData("msteams", "groupChat")]
    [InlineData("sms", null)]
    public async Task Where_nothing_can_be_shown_before_the_answer_nobody_listens(string channel, string? conversationType)
    {
        _answer.SetResult(MessageFactory.Text("Here."));
        await Reply(channel, conversationType);

        Assert.Null(_progress);
    }

    [Fact]
    public async Task Teams_that_refuses_more_of_a_stream_gets_the_whole_answer_as_a_plain_message()
    {
        _channel.Refuses = activity => activity.Text == "First. Second." || activity.Entities is not null && activity.Type == "message"
            ? new ErrorResponseException("Cancelled.") { Response = new HttpResponseMessageWrapper(System.Net.HttpStatusCode.Forbidden, null, new Dictionary<string, IReadOnlyList<string>>(), "") } : null;
        var replying = Reply("msteams", "personal");
        await PassAsync(Says("First.", SentenceShape.Paragraph));
        await TickAsync(sent: 1);
        await PassAsync(Says("Second."));
        await TickAsync(sent: 2);
        _answer.SetResult(MessageFactory.Text("Another answer."));
        await replying;

        Assert.Equal(("Another answer.", null), (_channel.Heard[^1].Text, _channel.Heard[^1].Entities));
    }

    private async Task PassAsync(QuotedSentence sentence) => await _progress!.SentencePassedAsync(sentence, Token);

    // A second passes, after which so many activities have been sent.
    private async Task TickAsync(int sent)
    {
        _clock.Advance(StreamedReply.Patience);
        for (var wait = 0; wait < 200 && _channel.Heard.Count < sent; wait++)
            await Task.Delay(10, Token);
        Assert.Equal(sent, _channel.Heard.Count);
        // The next wait begins on another thread.
        await Task.Delay(50, Token);
    }

    private static IDictionary<string, JsonElement> Properties(Activity activity) =>
        Assert.Single(activity.Entities!, entity => entity.Type == "streaminfo").Properties!;

    private async Task<ResourceResponse?> Reply(string channel, string? conversationType = null)
    {
        var question = new Activity("message")
        {
            Id = "q",
            ChannelId = channel,
            ServiceUrl = "https://channel.example/",
            From = new ChannelAccount { Id = "user" },
            Recipient = new ChannelAccount { Id = "bot" },
            Conversation = new ConversationAccount { Id = "c", ConversationType = conversationType },
        };
        using var turn = new TurnContext(_channel, question);
        return await new StreamedReply(turn, _clock).SendAsync(
            (progress, _) =>
            {
                _progress = progress;
                return _answer.Task;
            },
            AnswerRenderers.For(channel).RenderBegun,
            "Searching…",
            Token);
    }

    private sealed class ListeningAdapter : BotAdapter
    {
        private readonly TaskCompletionSource _heardFirst = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<Activity> Heard { get; } = [];

        public Task HeardFirst => _heardFirst.Task;

        public Func<Activity, Exception?> Refuses { get; set; } = _ => null;

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            foreach (var activity in activities)
            {
                activity.Id = $"sent-{Heard.Count + 1}";
                Heard.Add(activity.Clone());
                _heardFirst.TrySetResult();
                if (Refuses(activity) is { } refusal) throw refusal;
            }
            return Task.FromResult(activities.Select(activity => new ResourceResponse(activity.Id)).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
