using System.Text.Json;
using BotSuite.Bot.Channels.Rendering;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Bot.Tests.Rendering;

/// <summary>A person who waits is told so, in the way that their channel understands.</summary>
public sealed class StreamedReplyTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TaskCompletionSource<Activity> _answer = new();
    private readonly ListeningAdapter _channel = new();

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
        return await new StreamedReply(turn, _clock).SendAsync(_ => _answer.Task, "Searching…", Token);
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
