namespace BotSuite.Bot.Middleware;

/// <summary>Who belongs to an audience.</summary>
public sealed class AudienceMembers
{
    /// <summary>Ids of Microsoft Entra tenants, all of whose people belong to it.</summary>
    public IList<string> Tenants { get; } = [];

    /// <summary>Object ids of people in Microsoft Entra. They outweigh a tenant.</summary>
    public IList<string> People { get; } = [];
}
