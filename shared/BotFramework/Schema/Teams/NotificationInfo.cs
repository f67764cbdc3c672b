using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>Whether a message notifies the person.</summary>
public sealed class NotificationInfo
{
    /// <summary>Whether it shows in the activity feed.</summary>
    public bool? Alert { get; set; }

    /// <summary>Whether it shows in the meeting.</summary>
    public bool? AlertInMeeting { get; set; }

    /// <summary>Page of the notification.</summary>
    public string? ExternalResourceUrl { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
