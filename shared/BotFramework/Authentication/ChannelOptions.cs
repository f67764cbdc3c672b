namespace BotSuite.BotFramework.Authentication;

/// <summary>The section <c>Channels</c>, as far as it concerns who may speak to the bot.</summary>
public sealed class ChannelOptions
{
    /// <summary>
    /// The shortest time between two looks for new signing keys that an unknown key id can cause, 1 second to 1 day. It bounds
    /// both the load that forged tokens can cause and the time that a key rollover stays unnoticed. Default: 5 minutes.
    /// </summary>
    public TimeSpan KeyRefreshMinimumInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Whether tokens that the Bot Framework Emulator or the Agents Playground gets as the bot itself are accepted. They bind no
    /// service URL, so this is off by default.
    /// </summary>
    public bool AcceptEmulatorTokens { get; set; }

    /// <summary>
    /// Whether the Bot Framework endpoint is open at all. With false no app id is needed and each delivery is refused, which is
    /// how a bot runs in production with its own web chat only. Default: true.
    /// </summary>
    public bool MessagesEnabled { get; set; } = true;
}
