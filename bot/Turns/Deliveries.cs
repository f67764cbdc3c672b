using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Turns;

/// <summary>
/// Recognises what a channel delivers a second time. The first delivery writes a row of the inbox before its turn begins; who finds
/// the row there already is late, also in another process and after a restart.
/// </summary>
public sealed class Deliveries(
    IDbContextFactory<BotSuiteDbContext> databases, IDatabaseProvider provider, ProcessIdentity process, IOptions<InboxOptions> options, TimeProvider clock)
{
    /// <summary>Takes a delivery in.</summary>
    /// <returns>The inbox item whose turn the caller has to run; null where somebody has run it or is at it.</returns>
    public async Task<InboxItem?> TakeAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var now = clock.GetUtcNow().UtcDateTime;
        var item = new InboxItem
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ChannelId = delivery.ChannelId,
            ConversationExternalId = delivery.ConversationId,
            ActivityId = delivery.ActivityId,
            State = InboxState.Running,
            Attempts = 1,
            LeaseOwner = process.Name,
            LeaseUntil = now + options.Value.Lease,
            ReceivedAt = now,
        };
        try
        {
            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            database.Inbox.Add(item);
            await database.SaveChangesAsync(cancellationToken);
            return item;
        }
        catch (DbUpdateException exception) when (provider.IsUniqueViolation(exception))
        {
            return await TakeUpAsync(delivery, item, cancellationToken);
        }
    }

    // A turn that its process has not lived to finish is run for the next delivery.
    private async Task<InboxItem?> TakeUpAsync(Delivery delivery, InboxItem mine, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var taken = await Of(database, delivery)
            .Where(item => item.State == InboxState.Waiting || (item.State == InboxState.Running && item.LeaseUntil < mine.ReceivedAt))
            .ExecuteUpdateAsync(update => update
                .SetProperty(item => item.State, InboxState.Running)
                .SetProperty(item => item.LeaseOwner, mine.LeaseOwner)
                .SetProperty(item => item.LeaseUntil, mine.LeaseUntil)
                .SetProperty(item => item.Attempts, item => item.Attempts + 1), cancellationToken);
        return taken == 1 ? await Of(database, delivery).AsNoTracking().SingleAsync(cancellationToken) : null;
    }

    private static IQueryable<InboxItem> Of(BotSuiteDbContext database, Delivery delivery) =>
        database.Inbox.Where(item => item.ChannelId == delivery.ChannelId
            && item.ConversationExternalId == delivery.ConversationId && item.ActivityId == delivery.ActivityId);
}
