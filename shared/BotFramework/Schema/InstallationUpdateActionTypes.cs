namespace BotSuite.BotFramework.Schema;

/// <summary>What happened to the installation.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary>Installed.</summary>
    public const string Add = "add";

    /// <summary>Replaced by a newer version; the new one arrives.</summary>
    public const string AddUpgrade = "add-upgrade";

    /// <summary>Removed.</summary>
    public const string Remove = "remove";

    /// <summary>Replaced by a newer version; the old one leaves.</summary>
    public const string RemoveUpgrade = "remove-upgrade";
}
