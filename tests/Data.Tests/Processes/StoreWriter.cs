using BotSuite.Data.Conversations;
using BotSuite.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Tests.Processes;

/// <summary>One of several processes on one store: brings it up to date, then takes numbered places in a shared conversation.</summary>
internal static class StoreWriter
{
    public const string Verb = "write-to-store";

    /// <param name="arguments">Content root, name of the writer, number of saves, then settings as key=value.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var settings = arguments[3..].Select(setting => setting.Split('=', 2)).Select(parts => (parts[0], (string?)parts[1]));
        using var host = new StoreHost(arguments[0], [.. settings]);
        await host.Services.MigrateDatabaseAsync();
        for (var i = 0; i < int.Parse(arguments[2], System.Globalization.CultureInfo.InvariantCulture); i++)
            await AppendAsync(host, $"{arguments[1]}-{i}");
        return 0;
    }

    // What a turn does: reads, writes several tables, and counts up a row that the other process counts up too.
    private static async Task AppendAsync(StoreHost host, string activityId)
    {
        while (true)
        {
            await using var context = host.Open();
            try
            {
                var conversation = await FindOrCreateAsync(context, host.Provider);
                conversation.LastSequence++;
                var activity = Samples.NewActivity(conversation.Id, conversation.LastSequence);
                activity.ActivityId = activityId;
                context.Add(activity);
                context.Add(Samples.NewTurn(conversation.Id));
                await context.SaveChangesAsync();
                return;
            }
            catch (Exception failure) when (host.Provider.IsLostRace(failure))
            {
                // The other process counted up in between. Nothing was stored: count again.
            }
        }
    }

    private static async Task<Conversation> FindOrCreateAsync(BotSuiteDbContext context, IDatabaseProvider provider)
    {
        var known = await context.Conversations.SingleOrDefaultAsync(one => one.ExternalId == Verb);
        if (known is not null) return known;
        var conversation = Samples.NewConversation();
        (conversation.ExternalId, conversation.LastSequence) = (Verb, 0);
        context.Add(conversation);
        try
        {
            await context.SaveChangesAsync();
            return conversation;
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            context.ChangeTracker.Clear();
            return await context.Conversations.SingleAsync(one => one.ExternalId == Verb);
        }
    }
}
