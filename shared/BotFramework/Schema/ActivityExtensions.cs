namespace BotSuite.BotFramework.Schema;

/// <summary>Things that bots do with activities.</summary>
public static class ActivityExtensions
{
    private const string NonBreakingSpace = "&nbsp;";

    /// <summary>
    /// Takes the mention of the bot itself out of the text and the entities. Teams sends a message of a channel to the bot
    /// only with such a mention, which is not part of the question. Mentions of others stay.
    /// </summary>
    /// <returns>The text that is left, also put into the activity; null where there was none.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Recipient?.Id is { Length: > 0 } id ? activity.RemoveMentionText(id) : activity.Text;
    }

    /// <summary>Takes the mention of one account out of the text and the entities. Mentions of others stay, also of a namesake.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">Identifier of the account on the channel.</param>
    /// <returns>The text that is left, also put into the activity; null where there was none.</returns>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (activity.Entities is not { } entities)
        {
            return activity.Text;
        }

        var kept = new List<Entity>(entities.Count);
        // Entities come in the order of the text, so a namesake's mention before this one is stepped over.
        var keptWithSameText = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = activity.Text;
        foreach (var entity in entities)
        {
            var mention = entity is null ? null : Mention.From(entity);
            var words = MentionText(mention);
            if (mention?.Mentioned?.Id != id)
            {
                kept.Add(entity!);
                if (words is not null)
                {
                    keptWithSameText[words] = keptWithSameText.GetValueOrDefault(words) + 1;
                }

                continue;
            }

            text = words is null ? text : RemoveOccurrence(text, words, keptWithSameText.GetValueOrDefault(words));
        }

        if (kept.Count == entities.Count)
        {
            return activity.Text;
        }

        activity.Entities = kept;
        activity.Text = text?.Replace(NonBreakingSpace, " ", StringComparison.OrdinalIgnoreCase).Trim();
        return activity.Text;
    }

    /// <summary>
    /// Whether a conversation begins with this activity, so that a greeting is in place: the bot was installed, was brought into the
    /// conversation, or a person opened one with it alone. Channels say so several times and in any order: a bot greets when this is so
    /// <i>and</i> its own record says that this conversation was not greeted yet. Others who come into a group, new names, and newer
    /// versions of the bot are no beginning.
    /// </summary>
    public static bool BeginsConversation(this IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.AsInstallationUpdateActivity() is { } installation)
        {
            return string.Equals(installation.Action, InstallationUpdateActionTypes.Add, StringComparison.OrdinalIgnoreCase);
        }

        if (activity.AsConversationUpdateActivity()?.MembersAdded is not { Count: > 0 } added)
        {
            return false;
        }

        var isAlone = activity.Conversation is not { IsGroup: true } and not { ConversationType: "groupChat" or "channel" };
        return isAlone || (activity.Recipient?.Id is { Length: > 0 } bot && added.Any(member => member.Id == bot));
    }

    private static string? MentionText(Mention? mention) => mention switch
    {
        { Text.Length: > 0 } => mention.Text,
        { Mentioned.Name.Length: > 0 } => $"<at>{mention.Mentioned.Name}</at>",
        _ => null,
    };

    private static string? RemoveOccurrence(string? text, string words, int skip)
    {
        var at = text?.IndexOf(words, StringComparison.Ordinal) ?? -1;
        while (at >= 0 && skip-- > 0)
        {
            at = text!.IndexOf(words, at + words.Length, StringComparison.Ordinal);
        }

        return at < 0 ? text : text!.Remove(at, words.Length);
    }
}
