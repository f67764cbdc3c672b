namespace BotSuite.Bot.Middleware;

/// <summary>The part of section <c>Channels</c> that says who of the people in Teams belongs to which audience.</summary>
public sealed class AudienceOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Channels";

    /// <summary>The audiences by name, such as <c>staff</c>.</summary>
    public IDictionary<string, AudienceMembers> Audiences { get; } = new Dictionary<string, AudienceMembers>(StringComparer.OrdinalIgnoreCase);
}
