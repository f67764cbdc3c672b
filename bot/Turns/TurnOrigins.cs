using System.Text.Json;
using System.Text.Json.Nodes;
using BotSuite.BotFramework.Schema;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Turns;

/// <summary>Finds the stored conversation of an activity, or stores it, and keeps how to speak in it again.</summary>
public sealed class TurnOrigins(IDbContextFactory<BotSuiteDbContext> databases, IDatabaseProvider provider, UserKeys users, TimeProvider clock)
{
    /// <summary>The origin of a turn.</summary>
    /// <param name="activity">An activity with channel and conversation.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public async Task<TurnOrigin> FindAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var channel = activity.ChannelId!;
        var external = activity.Conversation!.Id!;
        var userKey = users.Of(channel, activity.From?.Id ?? "");
        var reference = ReferenceOf(activity);

        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var conversation = await ReadAsync(database, channel, external, cancellationToken)
            ?? await CreateAsync(activity, userKey, reference, cancellationToken)
            ?? (await ReadAsync(database, channel, external, cancellationToken))!;
        if (conversation.ReferenceJson != reference) await KeepAsync(database, conversation.Id, reference, cancellationToken);
        return new TurnOrigin(conversation.Id, userKey, conversation.Language, conversation.Welcomed, conversation.StateJson);
    }

    private static Task<Conversation?> ReadAsync(BotSuiteDbContext database, string channel, string external, CancellationToken cancellationToken) =>
        database.Conversations.AsNoTracking()
            .SingleOrDefaultAsync(found => found.ChannelId == channel && found.ExternalId == external, cancellationToken);

    private async Task<Conversation?> CreateAsync(Activity activity, string userKey, string reference, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ChannelId = activity.ChannelId!,
            ExternalId = activity.Conversation!.Id!,
            UserKey = activity.Conversation.IsGroup == true ? null : userKey,
            ReferenceJson = reference,
            CreatedAt = now,
            LastActivityAt = now,
        };
        try
        {
            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            database.Conversations.Add(conversation);
            await database.SaveChangesAsync(cancellationToken);
            return conversation;
        }
        catch (DbUpdateException exception) when (provider.IsUniqueViolation(exception))
        {
            return null;
        }
    }

    // At once and past the concurrency token: where to speak is a fact of the channel and must not fail or wait for a turn.
    private static Task<int> KeepAsync(BotSuiteDbContext database, Guid id, string reference, CancellationToken cancellationToken) =>
        database.Conversations.Where(conversation => conversation.Id == id)
            .ExecuteUpdateAsync(update => update.SetProperty(conversation => conversation.ReferenceJson, reference), cancellationToken);

    private static string ReferenceOf(Activity activity)
    {
        var reference = activity.GetConversationReference();
        // It changes with every activity and is of no use to a message that is no reply.
        reference.ActivityId = null;
        var json = JsonSerializer.SerializeToNode(reference, BotFrameworkJson.TypeInfo<ConversationReference>())!;
        // What somebody is called the channel knows; to speak to them the id is enough.
        (json["user"] as JsonObject)?.Remove("name");
        return json.ToJsonString();
    }
}
