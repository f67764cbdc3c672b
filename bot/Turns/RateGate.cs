using System.Collections.Concurrent;

namespace BotSuite.Bot.Turns;

/// <summary>Lets each key pass a burst at once and a steady number a minute afterwards. Safe for use by several threads; remembers a bounded number of keys.</summary>
/// <param name="burst">How many may pass at once; at least 1.</param>
/// <param name="perMinute">How many may pass a minute in the long run; more than 0.</param>
/// <param name="clock">The time.</param>
public sealed class RateGate(int burst, double perMinute, TimeProvider clock)
{
    private const int MaximumKeys = 20_000;

    // Where too many keys are about, newcomers share one bucket instead of the memory of the process.
    private const string Crowd = "";

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Lock _sweep = new();
    private long _sweptAt = clock.GetTimestamp() - clock.TimestampFrequency * 60;

    /// <summary>Lets one pass, or says how long to wait.</summary>
    /// <returns>Null where it may pass; else the time until it may.</returns>
    public TimeSpan? Enter(string key)
    {
        if (_buckets.Count >= MaximumKeys && !_buckets.ContainsKey(key)) key = MakeRoom() ? key : Crowd;
        var bucket = _buckets.GetOrAdd(key, static (_, gate) => gate.NewBucket(), this);
        lock (bucket)
        {
            Refill(bucket);
            if (bucket.Tokens < 1) return TimeSpan.FromMinutes((1 - bucket.Tokens) / perMinute);
            bucket.Tokens--;
            return null;
        }
    }

    private bool MakeRoom()
    {
        lock (_sweep)
        {
            if (clock.GetElapsedTime(_sweptAt) > TimeSpan.FromSeconds(10))
            {
                ForgetRested();
                _sweptAt = clock.GetTimestamp();
            }
            return _buckets.Count < MaximumKeys;
        }
    }

    private Bucket NewBucket() => new() { Tokens = burst, RefilledAt = clock.GetTimestamp() };

    private void Refill(Bucket bucket)
    {
        var now = clock.GetTimestamp();
        var rested = clock.GetElapsedTime(bucket.RefilledAt, now);
        bucket.Tokens = Math.Min(burst, bucket.Tokens + rested.TotalMinutes * perMinute);
        bucket.RefilledAt = now;
    }

    // A full bucket and a forgotten one behave alike, so forgetting those changes nothing for anybody.
    private void ForgetRested()
    {
        foreach (var (key, bucket) in _buckets)
        {
            lock (bucket)
            {
                Refill(bucket);
                if (bucket.Tokens >= burst) _buckets.TryRemove(key, out _);
            }
        }
    }

    private sealed class Bucket
    {
        public double Tokens { get; set; }

        public long RefilledAt { get; set; }
    }
}
