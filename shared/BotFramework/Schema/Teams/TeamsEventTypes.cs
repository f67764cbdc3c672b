namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>What happened, in the channel data of Teams.</summary>
public static class TeamsEventTypes
{
    /// <summary>A message was edited.</summary>
    public const string EditMessage = "editMessage";

    /// <summary>A message was brought back.</summary>
    public const string UndeleteMessage = "undeleteMessage";

    /// <summary>A message was deleted and can be brought back.</summary>
    public const string SoftDeleteMessage = "softDeleteMessage";

    /// <summary>A channel was made.</summary>
    public const string ChannelCreated = "channelCreated";

    /// <summary>A channel was deleted.</summary>
    public const string ChannelDeleted = "channelDeleted";

    /// <summary>A channel was renamed.</summary>
    public const string ChannelRenamed = "channelRenamed";

    /// <summary>A channel was brought back.</summary>
    public const string ChannelRestored = "channelRestored";

    /// <summary>The team was archived.</summary>
    public const string TeamArchived = "teamArchived";

    /// <summary>The team was deleted and can be brought back.</summary>
    public const string TeamDeleted = "teamDeleted";

    /// <summary>The team was deleted for good.</summary>
    public const string TeamHardDeleted = "teamHardDeleted";

    /// <summary>The team was renamed.</summary>
    public const string TeamRenamed = "teamRenamed";

    /// <summary>The team was brought back.</summary>
    public const string TeamRestored = "teamRestored";

    /// <summary>The team is in use again.</summary>
    public const string TeamUnarchived = "teamUnarchived";
}
