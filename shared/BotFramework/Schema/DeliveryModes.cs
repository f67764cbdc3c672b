namespace BotSuite.BotFramework.Schema;

/// <summary>How the sender of an activity wants the replies.</summary>
public static class DeliveryModes
{
    /// <summary>Replies go to the channel's connector.</summary>
    public const string Normal = "normal";

    /// <summary>The activity notifies a person and may be shown as such.</summary>
    public const string Notification = "notification";

    /// <summary>Replies go back in the body of the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>The activity need not be kept.</summary>
    public const string Ephemeral = "ephemeral";
}
