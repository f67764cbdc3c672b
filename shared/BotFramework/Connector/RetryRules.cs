using System.Net;
using System.Net.Http.Headers;

namespace BotSuite.BotFramework.Connector;

/// <summary>
/// Which refusals of a channel are worth another try, and after how long. 429 and 412 mean that nothing was done: three tries,
/// waiting as <c>Retry-After</c> says or 2 to 20 seconds. 502 and 504 come from a gateway: one more try. Nothing else is ever
/// repeated, since a POST that failed half-way would show the message twice.
/// </summary>
internal sealed class RetryRules(TimeProvider clock, RetryJitter jitter, TimeSpan longestRetryAfter)
{
    private const int Tries = 3;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);

    /// <summary>Says how long to wait before the next try; null means that there is none.</summary>
    /// <param name="status">What the channel answered.</param>
    /// <param name="retryAfter">What it asked for.</param>
    /// <param name="tries">How many tries were made, 1 or more.</param>
    /// <param name="gatewayRetried">Whether the one try after a gateway's failure is used up.</param>
    public TimeSpan? DelayBefore(HttpStatusCode status, RetryConditionHeaderValue? retryAfter, int tries, bool gatewayRetried)
    {
        if (IsGatewayFailure(status))
            return gatewayRetried ? null : Backoff(tries);
        if (status is not (HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed) || tries >= Tries)
            return null;
        if (Asked(retryAfter) is not { } asked)
            return Backoff(tries);
        return asked <= longestRetryAfter ? asked : null;
    }

    /// <summary>Whether a status is one after which a single further try is made.</summary>
    public static bool IsGatewayFailure(HttpStatusCode status) =>
        status is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    private TimeSpan? Asked(RetryConditionHeaderValue? retryAfter)
    {
        var asked = retryAfter?.Delta ?? retryAfter?.Date - clock.GetUtcNow();
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    // Half of the delay is left to chance, so that many bots that were refused at once do not come back at once.
    private TimeSpan Backoff(int tries)
    {
        var full = FirstDelay * Math.Pow(2, tries);
        return (full < LongestDelay ? full : LongestDelay) * (0.5 + (0.5 * jitter.Next()));
    }
}
