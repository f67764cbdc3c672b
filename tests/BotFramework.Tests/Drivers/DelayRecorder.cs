using Microsoft.Extensions.Time.Testing;

namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>A clock that tells of the delays that are asked of it, and lets them pass at once.</summary>
public sealed class DelayRecorder() : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero))
{
    // Limits of calls are timers too; only what is shorter than a limit and not zero is a delay between tries.
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(30);
    private readonly List<TimeSpan> _delays = [];

    public IReadOnlyList<TimeSpan> Delays
    {
        get
        {
            lock (_delays)
                return [.. _delays];
        }
    }

    /// <summary>Whether delays pass at once; else they wait for the clock to be moved.</summary>
    public bool Passing { get; set; } = true;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == RequestTimeout || dueTime == Timeout.InfiniteTimeSpan)
            return base.CreateTimer(callback, state, dueTime, period);
        lock (_delays)
            _delays.Add(dueTime);
        return base.CreateTimer(callback, state, Passing ? TimeSpan.Zero : dueTime, period);
    }
}
