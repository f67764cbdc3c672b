using System.Text.Json;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>Facts of Teams in an activity. Null wherever the activity does not say, or says it in a strange shape.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>Tenant of the person: from the channel data, else from the conversation.</summary>
    public static string? TeamsGetTenantId(this IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return IdOf(activity, "tenant") ?? activity.Conversation?.TenantId;
    }

    /// <summary>Identifier of the channel of a team.</summary>
    public static string? TeamsGetChannelId(this IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return IdOf(activity, "channel");
    }

    /// <summary>Identifier of the team.</summary>
    public static string? TeamsGetTeamId(this IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return IdOf(activity, "team");
    }

    private static string? IdOf(IActivity activity, string member) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.Object
        && found.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
