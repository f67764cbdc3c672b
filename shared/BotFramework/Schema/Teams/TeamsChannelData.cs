using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>What Teams adds to an activity.</summary>
public sealed class TeamsChannelData
{
    /// <summary>The channel of the team.</summary>
    public ChannelInfo? Channel { get; set; }

    /// <summary>What happened, for a change of the conversation or of a message: <see cref="TeamsEventTypes"/>.</summary>
    public string? EventType { get; set; }

    /// <summary>The team.</summary>
    public TeamInfo? Team { get; set; }

    /// <summary>Whether the message notifies the person.</summary>
    public NotificationInfo? Notification { get; set; }

    /// <summary>The organisation of the person.</summary>
    public TenantInfo? Tenant { get; set; }

    /// <summary>The meeting, where there is one.</summary>
    public TeamsMeetingInfo? Meeting { get; set; }

    /// <summary>Settings of the installation.</summary>
    public TeamsChannelDataSettings? Settings { get; set; }

    /// <summary>Asks Teams to show thumbs under the bot's message. Never together with <see cref="FeedbackLoopEnabled"/>.</summary>
    public FeedbackLoop? FeedbackLoop { get; set; }

    /// <summary>The older way to ask for thumbs.</summary>
    public bool? FeedbackLoopEnabled { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
