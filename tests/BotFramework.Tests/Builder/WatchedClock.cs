using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.BotFramework.Tests.Builder;

/// <summary>A clock moved by hand that tells when a timer is set, so that a test never moves it too early.</summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _set = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(base.CreateTimer(callback, state, dueTime, period), _set.Writer);
        _set.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until a timer was set once more than this was asked.</summary>
    public async Task TimerIsSetAsync() => await _set.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    private sealed class WatchedTimer(ITimer timer, ChannelWriter<TimeSpan> set) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            set.TryWrite(dueTime);
            return changed;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
