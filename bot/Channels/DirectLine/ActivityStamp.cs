using System.Text.Json.Nodes;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Where and when an activity stands in its conversation. Times are whole milliseconds and grow with every activity, because
/// Web Chat sorts by them.
/// </summary>
/// <param name="ConversationId">The conversation's id in the channel.</param>
/// <param name="Id">The activity's id.</param>
/// <param name="At">The activity's time, UTC.</param>
internal sealed record ActivityStamp(string ConversationId, string Id, DateTime At)
{
    /// <summary>The channel's name; it is the name that bots know Web Chat by.</summary>
    public const string ChannelId = "webchat";

    // Web Chat 4.18.1 sorts by this before it looks at timestamps, and mis-orders answers that stream without it.
    private const string SequenceKey = "webchat:sequence-id";

    /// <summary>The next free time of a conversation: now, or a millisecond after what was said last.</summary>
    public static DateTime Next(TimeProvider clock, DateTime last)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var whole = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        return whole > last ? whole : last.AddTicks(TimeSpan.TicksPerMillisecond - last.Ticks % TimeSpan.TicksPerMillisecond);
    }

    /// <summary>Writes the stamp onto an activity.</summary>
    public void Apply(JsonObject activity)
    {
        activity["id"] = Id;
        activity["timestamp"] = At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        activity["channelId"] = ChannelId;
        activity["conversation"] = new JsonObject { ["id"] = ConversationId };
        if (activity["channelData"] is not JsonObject data) activity["channelData"] = data = [];
        data[SequenceKey] = (At.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
    }
}
