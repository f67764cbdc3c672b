using BotSuite.BotFramework.Schema;

namespace BotSuite.Bot.Turns;

/// <summary>What makes two deliveries of a channel the same activity.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="ConversationId">The conversation's id in the channel.</param>
/// <param name="ActivityId">The activity's id in the channel.</param>
public sealed record Delivery(string ChannelId, string ConversationId, string ActivityId)
{
    private const int LongestChannel = 32;
    private const int LongestId = 400;

    /// <summary>Whether the activity says where it belongs, in names that can be stored.</summary>
    public static bool HasPlace(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.ChannelId is { Length: > 0 and <= LongestChannel } && activity.Conversation?.Id is { Length: > 0 and <= LongestId };
    }

    /// <summary>The delivery of an activity; null where it bears no id, or one that the bot has given it itself.</summary>
    public static Delivery? Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (!HasPlace(activity) || string.IsNullOrEmpty(activity.Id) || IsOwn(activity)) return null;
        var id = IdOf(activity);
        return id.Length > LongestId ? null : new Delivery(activity.ChannelId!, activity.Conversation!.Id!, id);
    }

    // A proactive turn begins with an event that no channel has sent.
    private static bool IsOwn(Activity activity) =>
        activity.IsType(ActivityTypes.Event)
        && activity.Name is ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation;

    // An edit bears the id of the message that it changes, each time at another time.
    private static string IdOf(Activity activity) =>
        activity.IsType(ActivityTypes.MessageUpdate) || activity.IsType(ActivityTypes.MessageDelete)
            ? $"{activity.Id}|{activity.Type}|{activity.Timestamp?.UtcTicks}"
            : activity.Id!;
}
