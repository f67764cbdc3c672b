using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class ShowTypingMiddlewareTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly WatchedClock _clock = new();
    private readonly RecordingAdapter _adapter;
    private readonly SemaphoreSlim _signs = new(0);

    public ShowTypingMiddlewareTests()
    {
        _adapter = new RecordingAdapter(_clock);
        _adapter.Use(new ShowTypingMiddleware(timeProvider: _clock));
        _adapter.OnSending = (activity, _) =>
        {
            if (activity.IsType(ActivityTypes.Typing))
            {
                _signs.Release();
            }

            return Task.CompletedTask;
        };
    }

    [Fact]
    public async Task A_sign_comes_after_half_a_second_and_again_every_two_until_the_answer()
    {
        await _adapter.HearsAsync(Activities.Message(), async (turn, token) =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(499));
            Assert.Empty(_adapter.Sent);
            await NextSignAsync(TimeSpan.FromMilliseconds(1));
            await NextSignAsync(TimeSpan.FromSeconds(2));
            await NextSignAsync(TimeSpan.FromSeconds(2));
            await turn.SendActivityAsync("done", cancellationToken: token);
            _clock.Advance(TimeSpan.FromMinutes(1));
        });

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["typing", "typing", "typing", "message"], _adapter.Sent.Select(activity => activity.Type));
        Assert.All(_adapter.Sent, activity => Assert.Equal(("a:1", "29:anna"), (activity.Conversation?.Id, activity.Recipient?.Id)));
    }

    [Fact]
    public async Task A_quick_answer_needs_no_sign()
    {
        await _adapter.HearsAsync(Activities.Message(), (turn, token) => turn.SendActivityAsync("done", cancellationToken: token));

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("done", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task A_sign_is_no_response_and_passes_the_handlers_by()
    {
        await _adapter.HearsAsync(Activities.Message(), async (turn, _) =>
        {
            turn.OnSendActivities((_, _, _) => throw new InvalidOperationException("A sign is not the bot's word."));
            await NextSignAsync(TimeSpan.FromMilliseconds(500));
            Assert.False(turn.Responded);
        });

        Assert.Single(_adapter.Sent);
    }

    [Fact]
    public async Task A_trace_does_not_end_the_signs()
    {
        await _adapter.HearsAsync(Activities.Message(), async (turn, token) =>
        {
            await turn.SendActivityAsync(turn.Activity.CreateTrace("t"), token);
            await NextSignAsync(TimeSpan.FromMilliseconds(500));
        });
    }

    [Theory]
    [InlineData("event", null)]
    [InlineData("invoke", null)]
    [InlineData("message", "expectReplies")]
    public async Task Only_a_message_that_is_answered_through_the_channel_gets_signs(string type, string? deliveryMode)
    {
        await _adapter.HearsAsync(Activities.Incoming(type, more: activity => activity.DeliveryMode = deliveryMode), (_, _) =>
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            return Task.CompletedTask;
        });

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_sign_that_is_on_its_way_is_called_back_before_the_answer()
    {
        var onItsWay = new TaskCompletionSource();
        _adapter.OnSending = async (activity, token) =>
        {
            if (activity.IsType(ActivityTypes.Typing))
            {
                onItsWay.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
            }
        };

        await _adapter.HearsAsync(Activities.Message(), async (turn, token) =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(500));
            await onItsWay.Task.WaitAsync(Patience, token);
            await turn.SendActivityAsync("done", cancellationToken: token).WaitAsync(Patience, token);
        });

        Assert.Equal("done", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task A_sign_that_cannot_be_sent_is_logged_and_the_answer_comes_all_the_same()
    {
        var log = new CountingLogger();
        var adapter = new RecordingAdapter(_clock)
        {
            OnSending = (activity, _) => activity.IsType(ActivityTypes.Typing) ? Task.FromException(new TimeoutException()) : Task.CompletedTask,
        };
        adapter.Use(new ShowTypingMiddleware(0, 1, _clock, log));

        await adapter.HearsAsync(Activities.Message(), async (turn, token) =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            await log.Written.WaitAsync(Patience, token);
            await turn.SendActivityAsync("done", cancellationToken: token);
        });

        Assert.Equal("done", Assert.Single(adapter.Sent).Text);
    }

    [Theory]
    [InlineData(-1, 2000)]
    [InlineData(500, 0)]
    public void Times_make_sense(int delay, int period) => Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay, period));

    public void Dispose() => _signs.Dispose();

    private async Task NextSignAsync(TimeSpan after)
    {
        await _clock.TimerIsSetAsync();
        _clock.Advance(after);
        Assert.True(await _signs.WaitAsync(Patience));
    }

    private sealed class CountingLogger : ILogger<ShowTypingMiddleware>
    {
        public SemaphoreSlim Written { get; } = new(0);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.IsType<TimeoutException>(exception);
            Written.Release();
        }
    }
}
