using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Builder;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>
/// Channels say that a conversation begins several times, in any order, or in one of several ways. A bot that greets where
/// <see cref="ActivityExtensions.BeginsConversation"/> says so and its own record has no greeting yet, greets exactly once.
/// </summary>
public sealed class PainPoint_08_Two_welcomes_or_none
{
    private readonly RecordingAdapter _adapter = new();
    private readonly HashSet<string?> _greeted = [];

    public static TheoryData<string, Activity[]> Beginnings => new()
    {
        { "Teams, installed and then added", [Installed("add"), Joined("28:bot", "29:anna")] },
        { "Teams, added and then installed", [Joined("28:bot", "29:anna"), Installed("add")] },
        { "Teams, installed only", [Installed("add")] },
        { "Teams, added only", [Joined("28:bot")] },
        { "Teams, delivered twice", [Installed("add"), Installed("add")] },
        { "Teams, the bot added to a group", [In("groupChat", Joined("28:bot"))] },
        { "Teams, the bot added to a team, others later", [In("channel", Joined("28:bot")), In("channel", Joined("29:bo"))] },
        { "Web chat, first the bot and then the person", [Web(Joined("28:bot")), Web(Joined("29:anna"))] },
        { "Web chat, both at once", [Web(Joined("28:bot", "29:anna"))] },
        { "Direct Line, the person only", [Web(Joined("29:anna"))] },
        { "A channel that names no recipient", [WithoutRecipient(Joined("29:anna"))] },
    };

    public static TheoryData<string, Activity> OtherChanges => new()
    {
        { "somebody joins a group", In("groupChat", Joined("29:bo")) },
        { "somebody joins a team", In("channel", Joined("29:bo")) },
        { "somebody leaves", Activities.Incoming("conversationUpdate", more: activity => activity.MembersRemoved = [new ChannelAccount("29:bo")]) },
        { "the team is renamed", Activities.Incoming("conversationUpdate", more: activity => activity.TopicName = "new") },
        { "a newer version", Installed("add-upgrade") },
        { "removed", Installed("remove") },
        { "a message", Activities.Message() },
        { "an event", Activities.Incoming("event") },
        { "a list of nobody", Activities.Incoming("conversationUpdate", more: activity => activity.MembersAdded = []) },
        { "an old group flag", In(null, Joined("29:bo"), isGroup: true) },
    };

    [Theory]
    [MemberData(nameof(Beginnings))]
    public async Task However_a_conversation_begins_there_is_one_greeting(string how, Activity[] activities)
    {
        foreach (var activity in activities)
        {
            await HearsAsync(activity);
        }

        Assert.True(_adapter.Sent.Count == 1, $"{how}: {_adapter.Sent.Count} greetings.");
    }

    [Theory]
    [MemberData(nameof(OtherChanges))]
    public async Task Other_changes_are_no_beginning(string what, Activity activity)
    {
        await HearsAsync(activity);

        Assert.True(_adapter.Sent.Count == 0, $"{what}: {_adapter.Sent.Count} greetings.");
    }

    private Task<InvokeResponse?> HearsAsync(Activity activity) => _adapter.HearsAsync(activity, async (turn, token) =>
    {
        if (turn.Activity.BeginsConversation() && _greeted.Add(turn.Activity.Conversation?.Id))
        {
            await turn.SendActivityAsync("welcome", cancellationToken: token);
        }
    });

    private static Activity Installed(string action) => Activities.Incoming("InstallationUpdate", more: activity => activity.Action = action);

    private static Activity Joined(params string[] ids) =>
        Activities.Incoming("conversationUpdate", more: activity => activity.MembersAdded = [.. ids.Select(id => new ChannelAccount(id))]);

    private static Activity Web(Activity activity)
    {
        activity.ChannelId = Channels.Webchat;
        return activity;
    }

    private static Activity In(string? conversationType, Activity activity, bool? isGroup = null)
    {
        activity.Conversation!.ConversationType = conversationType;
        activity.Conversation.IsGroup = isGroup;
        return activity;
    }

    private static Activity WithoutRecipient(Activity activity)
    {
        activity.Recipient = null;
        return activity;
    }
}
