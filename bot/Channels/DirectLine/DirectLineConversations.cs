using System.Text.Json.Nodes;
using BotSuite.Bot.Turns;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Begins conversations and reads what has been said in them.</summary>
internal sealed class DirectLineConversations(
    IDbContextFactory<BotSuiteDbContext> databases, IDatabaseProvider provider, UserKeys users, BotAccount bot, InboxBell bell, TimeProvider clock)
{
    // A page lies in memory until its reader has taken it, and slow readers can be many.
    private const int PageCharacters = 256 * 1024;

    /// <summary>
    /// Begins a conversation and owes the bot one turn about it, with both members, so that nobody is greeted twice.
    /// </summary>
    /// <returns>True where it is new; false where it was there.</returns>
    public async Task<bool> StartAsync(DirectLineToken person, string? locale, CancellationToken cancellationToken)
    {
        if (await FindAsync(person.ConversationId, cancellationToken) is not null) return false;

        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var now = ActivityStamp.Next(clock, DateTime.MinValue);
        database.Conversations.Add(new Conversation
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ChannelId = ActivityStamp.ChannelId,
            ExternalId = person.ConversationId,
            UserKey = users.Of(ActivityStamp.ChannelId, person.UserId),
            CreatedAt = now,
            LastActivityAt = now,
        });
        database.Inbox.Add(Opening(person, locale, now));
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (provider.IsUniqueViolation(exception))
        {
            return false;
        }
        bell.Ring(person.ConversationId);
        return true;
    }

    /// <summary>Finds a conversation; null where it has not begun.</summary>
    public async Task<ConversationPlace?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Conversations
            .Where(conversation => conversation.ChannelId == ActivityStamp.ChannelId && conversation.ExternalId == conversationId)
            .Select(conversation => new ConversationPlace(conversation.Id, conversation.LastSequence))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Reads the activities after a place, oldest first.</summary>
    /// <param name="conversation">The stored conversation.</param>
    /// <param name="after">Sequence number of the place.</param>
    /// <param name="most">How many at most. Large ones make the page end earlier; it is empty only where nothing is left.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public async Task<IReadOnlyList<StoredActivity>> ReadAsync(Guid conversation, long after, int most, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var following = database.ConversationActivities
            .Where(activity => activity.ConversationId == conversation && activity.Sequence > after)
            .OrderBy(activity => activity.Sequence)
            .Take(most)
            .Select(activity => new StoredActivity(activity.Sequence, activity.Json))
            .AsAsyncEnumerable();
        var page = new List<StoredActivity>();
        var characters = 0;
        await foreach (var activity in following.WithCancellation(cancellationToken))
        {
            page.Add(activity);
            if ((characters += activity.Json.Length) >= PageCharacters) break;
        }
        return page;
    }

    private InboxItem Opening(DirectLineToken person, string? locale, DateTime now)
    {
        var user = Sender(person);
        var activity = new JsonObject
        {
            ["type"] = "conversationUpdate",
            ["from"] = SenderForBot(person),
            ["recipient"] = bot.ToJson(),
            ["serviceUrl"] = BotAccount.ServiceUrl,
            ["membersAdded"] = new JsonArray(bot.ToJson(), user),
        };
        if (locale is not null) activity["locale"] = locale;
        var stamp = new ActivityStamp(person.ConversationId, ActivityIds.Of(person.ConversationId, 0), now);
        stamp.Apply(activity);
        return new InboxItem
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ChannelId = ActivityStamp.ChannelId,
            ConversationExternalId = person.ConversationId,
            ActivityId = stamp.Id,
            Json = ActivityJson.Write(activity),
            ReceivedAt = now,
        };
    }

    /// <summary>The person as sender of an activity that only the bot sees: with the audience that the token vouches for.</summary>
    internal static JsonObject SenderForBot(DirectLineToken person)
    {
        var sender = Sender(person);
        if (person.Audience is not null) sender[AskerAudience.Property] = person.Audience;
        return sender;
    }

    /// <summary>The person as sender of an activity.</summary>
    internal static JsonObject Sender(DirectLineToken person)
    {
        var sender = new JsonObject { ["id"] = person.UserId };
        if (person.UserName is not null) sender["name"] = person.UserName;
        sender["role"] = "user";
        return sender;
    }
}
