using BotSuite.Data;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Turns;

/// <summary>
/// Everything that one turn wants stored, kept until the turn is over and then written in one transaction: all of it or nothing.
/// Not safe for use by several threads at once; one turn has one instance.
/// </summary>
/// <remarks>
/// A write may be applied more than once, each time on a fresh context, because a commit that meets another process's commit is
/// repeated. A write therefore reads what it needs from the context that it is given and keeps nothing between two calls.
/// </remarks>
public sealed class TurnWrites
{
    // A conflict comes from another process writing to the same conversation; more than a few in a row means a fault of ours.
    private const int MaximumAttempts = 8;

    private readonly List<Func<BotSuiteDbContext, CancellationToken, Task>> _writes = [];

    /// <summary>How many writes wait for the commit.</summary>
    public int Count => _writes.Count;

    /// <summary>Adds a write that needs nothing from the database, such as adding an entity.</summary>
    public void Add(Action<BotSuiteDbContext> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        _writes.Add((database, _) =>
        {
            write(database);
            return Task.CompletedTask;
        });
    }

    /// <summary>Adds a write that first looks something up.</summary>
    public void Add(Func<BotSuiteDbContext, CancellationToken, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        _writes.Add(write);
    }

    /// <summary>
    /// Applies all writes in the order in which they were added, in one transaction. Does nothing where there are none.
    /// </summary>
    /// <param name="databases">The store.</param>
    /// <param name="provider">Tells a commit that somebody else's commit came before from one that cannot succeed.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    /// <exception cref="DbUpdateException">The database refused the writes, also after the conflict had been retried.</exception>
    public async Task CommitAsync(IDbContextFactory<BotSuiteDbContext> databases, IDatabaseProvider provider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(databases);
        ArgumentNullException.ThrowIfNull(provider);
        if (_writes.Count == 0) return;

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ApplyAsync(databases, cancellationToken);
                return;
            }
            catch (Exception exception) when (attempt < MaximumAttempts && provider.IsLostRace(exception))
            {
                // Another commit was faster: read again and repeat.
            }
        }
    }

    private async Task ApplyAsync(IDbContextFactory<BotSuiteDbContext> databases, CancellationToken cancellationToken)
    {
        await using var outer = await databases.CreateDbContextAsync(cancellationToken);
        await outer.Database.CreateExecutionStrategy().ExecuteAsync(async token =>
        {
            await using var database = await databases.CreateDbContextAsync(token);
            await using var transaction = await database.Database.BeginTransactionAsync(token);
            foreach (var write in _writes)
                await write(database, token);
            await database.SaveChangesAsync(token);
            await transaction.CommitAsync(token);
        }, cancellationToken);
    }
}
