using BotSuite.Data;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Reads the list of changed documents that every importer writes to.</summary>
internal sealed class ChangeFeed(IDbContextFactory<BotSuiteDbContext> contexts)
{
    // Compiled once for each store: a compiled query belongs to one model, and two kinds of database have two.
    private readonly Func<BotSuiteDbContext, CancellationToken, Task<long?>> _readHead =
        EF.CompileAsyncQuery((BotSuiteDbContext context, CancellationToken _) =>
            context.DocumentChanges.Max(change => (long?)change.Sequence));

    /// <summary>The sequence number of the newest change; 0 where there is none. One look at the end of an index.</summary>
    public async Task<long> HeadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await _readHead(context, cancellationToken) ?? 0;
    }

    /// <summary>The line of a number; null where there is none, or none any more.</summary>
    public async Task<FeedEntry?> LineAsync(long sequence, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.DocumentChanges.AsNoTracking()
            .Where(change => change.Sequence == sequence)
            .Select(change => new FeedEntry(change.Sequence, change.DocumentId, change.At))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The changes after a sequence number, and those among the missing numbers that have come since, oldest first.</summary>
    public async Task<IReadOnlyList<FeedEntry>> ReadAsync(
        long after, IReadOnlyCollection<long> missing, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.DocumentChanges.AsNoTracking()
            .Where(change => change.Sequence > after || missing.Contains(change.Sequence))
            .OrderBy(change => change.Sequence)
            .Select(change => new FeedEntry(change.Sequence, change.DocumentId, change.At))
            .ToListAsync(cancellationToken);
    }
}
