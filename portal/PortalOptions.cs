namespace BotSuite.Portal;

/// <summary>Settings of the portal's own process, section <c>Portal</c>.</summary>
internal sealed class PortalOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Portal";

    /// <summary>
    /// Whether other machines may open the portal. False by default, since there is no sign-in yet: then only this machine may.
    /// </summary>
    public bool OpenToNetwork { get; set; }
}
