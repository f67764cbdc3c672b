using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Builder;

/// <summary>Activities as a channel brings them.</summary>
internal static class Activities
{
    public static Activity Message(string text = "hello", string channel = Channels.Msteams, string? locale = null) =>
        Incoming(ActivityTypes.Message, channel, locale, activity => activity.Text = text);

    public static Activity Invoke(string? name, object? value = null, string channel = Channels.Msteams) =>
        Incoming(ActivityTypes.Invoke, channel, null, activity =>
        {
            activity.Name = name;
            activity.SetValue(value);
        });

    public static Activity Incoming(string type, string channel = Channels.Msteams, string? locale = null, Action<Activity>? more = null)
    {
        var activity = new Activity(type)
        {
            Id = "in-1",
            ChannelId = channel,
            ServiceUrl = "https://channel.test/amer/",
            Locale = locale,
            From = new ChannelAccount("29:anna", "Anna"),
            Recipient = new ChannelAccount("28:bot", "Bot"),
            Conversation = new ConversationAccount { Id = "a:1" },
        };
        more?.Invoke(activity);
        return activity;
    }
}
