namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>The person in a <see cref="TokenRequest"/>.</summary>
internal sealed record TokenRequestUser
{
    /// <summary>The person's id.</summary>
    public string? Id { get; init; }

    /// <summary>The person's name.</summary>
    public string? Name { get; init; }

    /// <summary>The audience that the person belongs to, so that they are told what is for it; null for what is for everybody alone.</summary>
    public string? Audience { get; init; }
}
