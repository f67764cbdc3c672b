namespace BotSuite.BotFramework.Schema;

/// <summary>The bot was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>What was done, for contactRelationUpdate and installationUpdate.</summary>
    string? Action { get; set; }
}
