namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>A person or a bot in Teams.</summary>
public sealed class TeamsChannelAccount : ChannelAccount
{
    /// <summary>Given name.</summary>
    public string? GivenName { get; set; }

    /// <summary>Family name.</summary>
    public string? Surname { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Sign-in name.</summary>
    public string? UserPrincipalName { get; set; }

    /// <summary>Tenant id in Microsoft Entra.</summary>
    public string? TenantId { get; set; }

    /// <summary>user, guest or anonymous.</summary>
    public string? UserRole { get; set; }
}
