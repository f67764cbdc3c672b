using System.Collections.Concurrent;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class TranscriptLoggerMiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly Transcript _transcript = new();

    public TranscriptLoggerMiddlewareTests() => _adapter.Use(new TranscriptLoggerMiddleware(_transcript));

    [Fact]
    public async Task What_was_said_is_kept_in_order_with_the_channels_identifiers()
    {
        await _adapter.HearsAsync(Activities.Message("question"), async (turn, token) =>
        {
            await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], token);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "sent-1", Text = "better" }, token);
            await turn.DeleteActivityAsync("sent-2", token);
        });

        Assert.Equal(
            [("message", "in-1", "question"), ("message", "sent-1", "one"), ("message", "sent-2", "two"), ("messageUpdate", "sent-1", "better"), ("messageDelete", "sent-2", null)],
            _transcript.Kept.Select(activity => (activity.Type, activity.Id, activity.Text)));
        Assert.All(_transcript.Kept, activity => Assert.Equal("a:1", activity.Conversation?.Id));
    }

    [Fact]
    public async Task What_is_changed_later_does_not_change_what_was_kept()
    {
        await _adapter.HearsAsync(Activities.Message("question"), async (turn, token) =>
        {
            var answer = MessageFactory.Text("answer");
            await turn.SendActivityAsync(answer, token);
            answer.Text = "changed";
            turn.Activity.Text = "changed";
        });

        Assert.Equal(["question", "answer"], _transcript.Kept.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_turn_that_fails_is_kept_too()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _adapter.HearsAsync(Activities.Message("question"), async (turn, token) =>
        {
            await turn.SendActivityAsync("answer", cancellationToken: token);
            throw new TimeoutException();
        }));

        Assert.Equal(["question", "answer"], _transcript.Kept.Select(activity => activity.Text));
    }

    private sealed class Transcript : ITranscriptLogger
    {
        public ConcurrentQueue<Activity> Kept { get; } = [];

        public Task LogActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
        {
            Kept.Enqueue((Activity)activity);
            return Task.CompletedTask;
        }
    }
}
