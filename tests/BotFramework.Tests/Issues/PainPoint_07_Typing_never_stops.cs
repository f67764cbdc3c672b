using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Builder;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>
/// After an error the sign went on for ever or used a context that was gone; and two turns of one conversation shared an entry
/// in a dictionary, so that one of the signs was never stopped.
/// </summary>
public sealed class PainPoint_07_Typing_never_stops : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly WatchedClock _clock = new();
    private readonly RecordingAdapter _adapter;
    private readonly SemaphoreSlim _signs = new(0);

    public PainPoint_07_Typing_never_stops()
    {
        _adapter = new RecordingAdapter(_clock);
        _adapter.Use(new ShowTypingMiddleware(timeProvider: _clock));
        _adapter.OnSending = (_, _) =>
        {
            _signs.Release();
            return Task.CompletedTask;
        };
    }

    [Fact]
    public async Task It_stops_when_the_bot_fails()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _adapter.HearsAsync(Activities.Message(), async (_, token) =>
        {
            await SignAsync();
            throw new TimeoutException();
        }));

        await NothingMoreAsync(signs: 1);
    }

    [Fact]
    public async Task It_stops_when_the_bot_ends_without_an_answer()
    {
        await _adapter.HearsAsync(Activities.Message(), (_, _) => SignAsync());

        await NothingMoreAsync(signs: 1);
    }

    [Fact]
    public async Task It_stops_when_the_person_has_gone()
    {
        using var gone = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _adapter.HearsAsync(
            Activities.Message(),
            async (_, token) =>
            {
                await SignAsync();
                await gone.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
            gone.Token));

        await NothingMoreAsync(signs: 1);
    }

    [Fact]
    public async Task Two_turns_of_one_conversation_stop_each_their_own()
    {
        var first = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        var turns = new[] { first, second }
            .Select(end => _adapter.HearsAsync(Activities.Message(), (_, token) => end.Task.WaitAsync(Patience, token)))
            .ToArray();
        await SignAsync();
        Assert.True(await _signs.WaitAsync(Patience));
        // Each of the two was set at the start and is set again after its first sign.
        for (var set = 0; set < 4; set++)
        {
            await _clock.TimerIsSetAsync();
        }

        second.SetResult();
        await turns[1];
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await _signs.WaitAsync(Patience));

        first.SetResult();
        await turns[0];
        await NothingMoreAsync(signs: 3);
    }

    public void Dispose() => _signs.Dispose();

    private int Signs
    {
        get
        {
            lock (_adapter.Sent)
            {
                return _adapter.Sent.Count;
            }
        }
    }

    private async Task SignAsync()
    {
        _clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.True(await _signs.WaitAsync(Patience));
    }

    private async Task NothingMoreAsync(int signs)
    {
        for (var second = 0; second < 10; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        Assert.Equal(signs, Signs);
        Assert.All(_adapter.Sent, activity => Assert.Equal(ActivityTypes.Typing, activity.Type));
    }
}
