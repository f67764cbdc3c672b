namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Body of <c>tokens/generate</c> and of <c>conversations</c>.</summary>
internal sealed record TokenRequest
{
    /// <summary>The person; null for one that the service names.</summary>
    public TokenRequestUser? User { get; init; }

    /// <summary>The origins of the pages that may use the token.</summary>
    public IReadOnlyList<string>? TrustedOrigins { get; init; }

    /// <summary>The person's language, a BCP 47 tag.</summary>
    public string? Locale { get; init; }
}
