namespace BotSuite.Portal;

/// <summary>Whom the audit trail names for what is done in the portal.</summary>
internal static class PortalActor
{
    /// <summary>There is no sign-in yet, so nobody has a name.</summary>
    public const string Name = "portal";
}
