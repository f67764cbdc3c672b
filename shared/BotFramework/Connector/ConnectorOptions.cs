namespace BotSuite.BotFramework.Connector;

/// <summary>How patient the bot is with channels. The section <c>Connector</c>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>How long one try of a call may take, 1 second to 5 minutes. Default: 30 seconds.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The longest wait that a channel may ask for with <c>Retry-After</c>, up to 10 minutes; what asks for more fails at once.
    /// Default: 60 seconds.
    /// </summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromSeconds(60);
}
