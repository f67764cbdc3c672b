using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>How long a step waits before it is tried again: twice as long each time, up to a bound, and spread so that many do not come back at once.</summary>
/// <param name="options">The first pause and the longest.</param>
/// <param name="random">Spreads the pauses.</param>
internal sealed class RetryDelays(IOptions<IngestionOptions> options, Random random)
{
    /// <summary>The pause after a number of tries; never shorter than the other side asked for.</summary>
    /// <param name="attempts">How often the step has been tried, from 1.</param>
    /// <param name="retryAfter">How long the other side asked to be left alone; null where it did not say.</param>
    public TimeSpan After(int attempts, TimeSpan? retryAfter)
    {
        var ticks = options.Value.RetryDelay.Ticks * Math.Pow(2, Math.Min(attempts - 1, 30));
        double jitter;
        lock (random) jitter = 0.8 + (0.4 * random.NextDouble());
        var pause = TimeSpan.FromTicks((long)(Math.Min(ticks, options.Value.LongestRetryDelay.Ticks) * jitter));
        // An hour is the most that anybody may ask for, lest a mistake on the other side stop a source for good.
        var asked = retryAfter is { } wish ? TimeSpan.FromTicks(Math.Min(wish.Ticks, TimeSpan.TicksPerHour)) : TimeSpan.Zero;
        return pause > asked ? pause : asked;
    }
}
