using System.Text.Json;
using System.Text.Json.Nodes;
using BotSuite.Answering.Privacy;
using BotSuite.Bot.Privacy;
using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Schema;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// What the bot says in one turn. Messages are kept and become part of the conversation when the turn is committed; typing and
/// chunks go to the open streams at once and are not kept. What is kept holds the marks of personal data; on the way to the open
/// streams, which are the person's own, they become what was typed.
/// </summary>
internal sealed class DirectLineTurn(InboxItem item, BotAccount bot, LiveStreams streams, PersonalDataMarks marks, TimeProvider clock)
{
    private static readonly string[] NotForClients =
        ["serviceUrl", "callerId", "recipient", "deliveryMode", "relatesTo", "conversation", "from"];

    private readonly Lock _saying = new();
    private readonly List<(string Id, JsonObject Activity)> _kept = [];
    private readonly HashSet<string> _streamIds = new(StringComparer.Ordinal);
    private IReadOnlyList<StoredActivity> _stored = [];
    private DateTime _last = item.ReceivedAt;
    private int _ordinal;
    private int _typing;

    /// <summary>What the marks of the message stand for.</summary>
    public PersonalDataMarks Marks => marks;

    /// <summary>Says one activity; the receipt bears its id.</summary>
    public ResourceResponse Say(Activity activity)
    {
        lock (_saying)
        {
            var json = ForClients(activity);
            var kind = StreamInfo.Mirror(json);
            return new ResourceResponse(activity.IsType(ActivityTypes.Typing) ? Pass(json, kind) : Keep(json, kind));
        }
    }

    /// <summary>Puts an activity in the place of one that was said in this turn.</summary>
    /// <returns>False where this turn has said nothing under its id.</returns>
    public bool Replace(Activity activity)
    {
        lock (_saying)
        {
            var place = _kept.FindIndex(kept => kept.Id == activity.Id);
            if (place < 0) return false;
            var json = ForClients(activity);
            StreamInfo.Mirror(json);
            _kept[place] = (activity.Id!, json);
            return true;
        }
    }

    /// <summary>Takes back an activity that was said in this turn.</summary>
    /// <returns>False where this turn has said nothing under the id.</returns>
    public bool TakeBack(string? activityId)
    {
        lock (_saying)
            return _kept.RemoveAll(kept => kept.Id == activityId) > 0;
    }

    /// <summary>Adds to the turn's writes that what was said takes the next places in the conversation.</summary>
    public void Store(TurnWrites writes) => writes.Add(StoreAsync);

    /// <summary>Shows to the open streams what has been stored. Call it after the commit.</summary>
    public void Publish()
    {
        foreach (var activity in _stored)
            streams.Publish(item.ConversationExternalId, new LiveLetter(activity.Sequence, ActivityWords.Restore(activity.Json, marks)));
    }

    private string Pass(JsonObject json, string? kind)
    {
        // How often the bot shows that it is typing depends on the clock, and must not shift the ids of what it says.
        var id = kind is null ? $"{item.ActivityId}.typing{++_typing}" : NextId();
        if (kind is not null)
        {
            StreamInfo.Name(json, id);
            _streamIds.Add(((JsonObject)json["channelData"]!).Text("streamId")!);
        }
        _last = ActivityStamp.Next(clock, _last);
        new ActivityStamp(item.ConversationExternalId, id, _last).Apply(json);
        streams.Publish(item.ConversationExternalId, LiveLetter.Passing(ActivityWords.Restore(ActivityJson.Write(json), marks)));
        return id;
    }

    private string NextId() => ActivityIds.OfReply(item.ActivityId, ++_ordinal);

    private string Keep(JsonObject json, string? kind)
    {
        var id = NextId();
        // Only the id of a stream of this turn is taken over: another id could be that of a stored activity.
        if (kind == "final" && StreamInfo.End(json) is { } streamId && _streamIds.Remove(streamId)) id = streamId;
        _kept.Add((id, json));
        return id;
    }

    private JsonObject ForClients(Activity activity)
    {
        var json = JsonSerializer.SerializeToNode(activity, BotFrameworkJson.ActivityInfo)!.AsObject();
        foreach (var name in NotForClients)
            json.Remove(name);
        json["from"] = bot.ToJson();
        // Web Chat holds a reply back for 5 seconds while it waits for the activity replied to; the opening is never shown to it.
        if (json.Text("replyToId") == ActivityIds.Of(item.ConversationExternalId, 0)) json.Remove("replyToId");
        return json;
    }

    private async Task StoreAsync(BotSuiteDbContext database, CancellationToken cancellationToken)
    {
        if (_kept.Count == 0) return;
        var conversation = await database.Conversations.SingleAsync(
            found => found.ChannelId == item.ChannelId && found.ExternalId == item.ConversationExternalId, cancellationToken);

        var stored = new List<StoredActivity>(_kept.Count);
        var last = conversation.LastActivityAt > _last ? conversation.LastActivityAt : _last;
        foreach (var (id, activity) in _kept)
        {
            last = ActivityStamp.Next(clock, last);
            new ActivityStamp(item.ConversationExternalId, id, last).Apply(activity);
            var row = Row(conversation, id, activity, last);
            database.ConversationActivities.Add(row);
            stored.Add(new StoredActivity(row.Sequence, row.Json));
        }
        conversation.LastActivityAt = last;
        _stored = stored;
    }

    private static ConversationActivity Row(Conversation conversation, string id, JsonObject activity, DateTime at) => new()
    {
        ConversationId = conversation.Id,
        Sequence = ++conversation.LastSequence,
        ActivityId = id,
        Type = activity.Text("type") ?? ActivityTypes.Message,
        Json = ActivityJson.Write(activity),
        At = at,
    };
}
