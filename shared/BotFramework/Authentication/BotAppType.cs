namespace BotSuite.BotFramework.Authentication;

/// <summary>How the bot's app is registered, and so how it signs in. The names are the values of <c>MicrosoftAppType</c>.</summary>
public enum BotAppType
{
    /// <summary>A secret, and the tenant that all such bots share. New registrations of this type ended in July 2025.</summary>
    MultiTenant,

    /// <summary>A secret, and the bot's own tenant.</summary>
    SingleTenant,

    /// <summary>A managed identity assigned to the machine that the bot runs on; there is no secret.</summary>
    UserAssignedMSI,
}
