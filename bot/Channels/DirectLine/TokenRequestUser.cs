namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>The person in a <see cref="TokenRequest"/>.</summary>
internal sealed record TokenRequestUser
{
    /// <summary>The person's id.</summary>
    public string? Id { get; init; }

    /// <summary>The person's name.</summary>
    public string? Name { get; init; }
}
