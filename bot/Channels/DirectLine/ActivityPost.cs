using System.Text.Json.Nodes;
using BotSuite.Answering.Privacy;
using BotSuite.Bot.Privacy;
using BotSuite.Bot.Turns;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Accepts what a person says: stores the activity together with the promise of a turn, and only then shows it to the open streams.
/// Personal data is masked before anything is written. The open streams, which are the person's own, show the words as typed; whoever
/// reads them from the store, the person after a reload too, reads the marks.
/// </summary>
internal sealed class ActivityPost(
    IDbContextFactory<BotSuiteDbContext> databases, IDatabaseProvider provider, BotAccount bot, LiveStreams streams, InboxBell bell, LiveMarks live,
    IOptionsMonitor<PrivacyOptions> privacy, TimeProvider clock)
{
    // Two posts and a turn's end can meet in one conversation; of those that meet one always gets through.
    private const int MaximumAttempts = 20;

    // A client sends again what it saw no answer to, which is among the last things it sent.
    private const int ResendWindow = 200;

    private const int MaximumClientIdLength = 200;

    /// <summary>Accepts an activity. The same <c>channelData.clientActivityID</c> again is the same activity again: nothing new happens.</summary>
    /// <param name="person">Who says it, and where.</param>
    /// <param name="activity">The activity as <see cref="ActivityReader"/> gave it.</param>
    /// <param name="files">Files that came with it.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    /// <returns>The activity's id; null where the conversation has not begun.</returns>
    public async Task<string?> AcceptAsync(
        DirectLineToken person, JsonObject activity, IReadOnlyList<StoredAttachment> files, CancellationToken cancellationToken)
    {
        activity["from"] = DirectLineConversations.Sender(person);
        if (activity.Text("type") == "typing") return await PassOnAsync(person, activity, cancellationToken);

        var marks = Mask(activity, files);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StoreAsync(person, activity, files, marks, cancellationToken);
            }
            catch (Exception exception) when (attempt < MaximumAttempts && provider.IsLostRace(exception))
            {
                // Somebody else took the sequence number.
            }
        }
    }

    private async Task<string?> StoreAsync(
        DirectLineToken person, JsonObject activity, IReadOnlyList<StoredAttachment> files, PersonalDataMarks marks,
        CancellationToken cancellationToken)
    {
        var conversationId = person.ConversationId;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var conversation = await Of(database, conversationId).SingleOrDefaultAsync(cancellationToken);
        if (conversation is null) return null;
        if (await FindResentAsync(database, conversation, activity, cancellationToken) is { } earlier) return earlier;

        var sequence = ++conversation.LastSequence;
        conversation.LastActivityAt = ActivityStamp.Next(clock, conversation.LastActivityAt);
        var stamp = new ActivityStamp(conversationId, ActivityIds.Of(conversationId, sequence), conversation.LastActivityAt);
        stamp.Apply(activity);
        var json = ActivityJson.Write(activity);

        database.ConversationActivities.Add(new ConversationActivity
        {
            ConversationId = conversation.Id,
            Sequence = sequence,
            ActivityId = stamp.Id,
            Incoming = true,
            Type = activity.Text("type")!,
            Json = json,
            At = stamp.At,
        });
        database.Inbox.Add(Promise(stamp, activity, person));
        foreach (var file in files)
        {
            file.ConversationId = conversation.Id;
            database.Attachments.Add(file);
        }
        // Before the commit: the turn may begin with it.
        live.Keep(stamp.Id, marks);
        await database.SaveChangesAsync(cancellationToken);

        streams.Publish(conversationId, new LiveLetter(sequence, ActivityWords.Restore(json, marks)));
        bell.Ring(conversationId);
        return stamp.Id;
    }

    private PersonalDataMarks Mask(JsonObject activity, IReadOnlyList<StoredAttachment> files)
    {
        var marks = new PersonalDataMarks();
        if (!privacy.CurrentValue.MaskBeforeStoring) return marks;
        ActivityWords.Mask(activity, marks);
        foreach (var file in files)
            file.Name = PersonalDataMask.Mask(file.Name, marks).Text;
        return marks;
    }

    private static IQueryable<Conversation> Of(BotSuiteDbContext database, string conversationId) =>
        database.Conversations.Where(found => found.ChannelId == ActivityStamp.ChannelId && found.ExternalId == conversationId);

    private InboxItem Promise(ActivityStamp stamp, JsonObject activity, DirectLineToken person)
    {
        var forBot = (JsonObject)activity.DeepClone();
        forBot["from"] = DirectLineConversations.SenderForBot(person);
        forBot["recipient"] = bot.ToJson();
        forBot["serviceUrl"] = BotAccount.ServiceUrl;
        return new InboxItem
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ChannelId = ActivityStamp.ChannelId,
            ConversationExternalId = stamp.ConversationId,
            ActivityId = stamp.Id,
            Json = ActivityJson.Write(forBot),
            // The activity's own time: it grows strictly within the conversation, so it also orders its turns.
            ReceivedAt = stamp.At,
        };
    }

    private static async Task<string?> FindResentAsync(
        BotSuiteDbContext database, Conversation conversation, JsonObject activity, CancellationToken cancellationToken)
    {
        if (ClientIdOf(activity) is not { } clientId) return null;

        // The text search only narrows; what is found is read before it is believed.
        var mark = $"\"clientActivityID\":{ActivityJson.Quote(clientId)}";
        var candidates = await database.ConversationActivities
            .Where(stored => stored.ConversationId == conversation.Id && stored.Sequence > conversation.LastSequence - ResendWindow
                && stored.Incoming && stored.Json.Contains(mark))
            .Select(stored => new { stored.ActivityId, stored.Json })
            .ToListAsync(cancellationToken);
        return candidates
            .FirstOrDefault(stored => JsonNode.Parse(stored.Json) is JsonObject earlier && ClientIdOf(earlier) == clientId)?.ActivityId;
    }

    private static string? ClientIdOf(JsonObject activity) =>
        (activity["channelData"] as JsonObject)?.Text("clientActivityID") is { Length: > 0 and <= MaximumClientIdLength } id ? id : null;

    // That somebody is typing is of use now or never: it is shown to the open streams, and the bot owes it no turn.
    private async Task<string?> PassOnAsync(DirectLineToken person, JsonObject activity, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var last = await Of(database, person.ConversationId).Select(found => (DateTime?)found.LastActivityAt).SingleOrDefaultAsync(cancellationToken);
        if (last is null) return null;

        var stamp = new ActivityStamp(person.ConversationId, $"{person.ConversationId}|{Guid.NewGuid():N}", ActivityStamp.Next(clock, last.Value));
        stamp.Apply(activity);
        streams.Publish(person.ConversationId, LiveLetter.Passing(ActivityJson.Write(activity)));
        return stamp.Id;
    }
}
