namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>What came of reading a token.</summary>
/// <param name="Token">The token; null where it is not good.</param>
/// <param name="Expired">True where it would have been good earlier.</param>
public sealed record TokenReading(DirectLineToken? Token, bool Expired)
{
    /// <summary>Not a token of ours.</summary>
    public static readonly TokenReading Invalid = new(null, Expired: false);

    /// <summary>Once a token of ours, no longer.</summary>
    public static readonly TokenReading TooOld = new(null, Expired: true);
}
