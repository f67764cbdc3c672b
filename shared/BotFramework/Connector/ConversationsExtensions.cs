using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Connector;

/// <summary>Shorter forms for activities that say themselves where they belong.</summary>
public static class ConversationsExtensions
{
    /// <summary>Sends an activity to the conversation that it names.</summary>
    /// <param name="conversations">The channel's conversations.</param>
    /// <param name="activity">The activity, with its conversation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id that the channel gave; null where it gave none.</returns>
    /// <exception cref="ArgumentException">The activity names no conversation.</exception>
    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations conversations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversations);
        ArgumentNullException.ThrowIfNull(activity);
        return conversations.SendToConversationAsync(ConversationOf(activity), activity, cancellationToken);
    }

    /// <summary>Sends an activity as the reply to the one that it names in <c>replyToId</c>.</summary>
    /// <param name="conversations">The channel's conversations.</param>
    /// <param name="activity">The activity, with its conversation and <c>replyToId</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id that the channel gave; null where it gave none.</returns>
    /// <exception cref="ArgumentException">The activity names no conversation, or nothing that it replies to.</exception>
    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations conversations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversations);
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(activity.ReplyToId))
            throw new ArgumentException("The activity has no replyToId.", nameof(activity));
        return conversations.ReplyToActivityAsync(ConversationOf(activity), activity.ReplyToId, activity, cancellationToken);
    }

    /// <summary>Replaces the activity with the same id.</summary>
    /// <param name="conversations">The channel's conversations.</param>
    /// <param name="activity">What takes its place, with its conversation and id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id that the channel gave; null where it gave none.</returns>
    /// <exception cref="ArgumentException">The activity names no conversation, or has no id.</exception>
    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations conversations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversations);
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(activity.Id))
            throw new ArgumentException("The activity has no id.", nameof(activity));
        return conversations.UpdateActivityAsync(ConversationOf(activity), activity.Id, activity, cancellationToken);
    }

    private static string ConversationOf(Activity activity) =>
        activity.Conversation?.Id is { Length: > 0 } id
            ? id
            : throw new ArgumentException("The activity names no conversation.", nameof(activity));
}
