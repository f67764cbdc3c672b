namespace BotSuite.Bot.Middleware;

/// <summary>The part of section <c>Channels</c> that says who may use the bot in Teams.</summary>
public sealed class TenantOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Channels";

    /// <summary>Ids of the Microsoft Entra tenants whose people are answered; empty for all. The address of a bot answers any tenant that installs an app with its id.</summary>
    public IList<string> AllowedTenants { get; } = [];
}
