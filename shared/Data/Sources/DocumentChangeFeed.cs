using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Sources;

/// <summary>
/// Follows the change feed without losing a line. The database numbers a line when it is inserted, not when it is committed,
/// so on SQL Server and PostgreSQL a smaller number can appear after a larger one. Numbers that were skipped are therefore
/// asked for again, until nobody can still be committing them. Not for use by several threads at once.
/// </summary>
/// <param name="clock">Tells how long a number has been missing.</param>
public sealed class DocumentChangeFeed(TimeProvider clock)
{
    /// <summary>How long a skipped number is asked for; longer than any import keeps a transaction open.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // SQL Server skips up to 1,000 numbers when it restarts; to remember more than twice that would help nobody.
    private const int MostMissing = 2_000;
    private const int LookBack = 1_000;

    private readonly SortedDictionary<long, DateTimeOffset> _missing = [];

    /// <summary>The largest number seen so far; 0 before the first line.</summary>
    public long Newest { get; private set; }

    /// <summary>Puts the follower behind the last line. Call it before reading what the lines are about, so that nothing falls between.</summary>
    public async Task StartAtEndAsync(BotSuiteDbContext context, CancellationToken cancellationToken)
    {
        _missing.Clear();
        Newest = await context.DocumentChanges.MaxAsync(change => (long?)change.Sequence, cancellationToken) ?? 0;
        var from = Math.Max(0, Newest - LookBack);
        var present = await context.DocumentChanges
            .Where(change => change.Sequence > from && change.Sequence <= Newest)
            .Select(change => change.Sequence)
            .OrderBy(sequence => sequence)
            .ToListAsync(cancellationToken);
        NoteMissing(from, present);
    }

    /// <summary>The lines that have appeared since the last call, by number. What a line says may have been read already: it can be applied twice.</summary>
    public async Task<IReadOnlyList<DocumentChange>> ReadNewAsync(BotSuiteDbContext context, CancellationToken cancellationToken)
    {
        GiveUpOnOld();
        var missing = _missing.Keys.ToArray();
        var lines = await Unread(context.DocumentChanges, Newest, missing).AsNoTracking().ToListAsync(cancellationToken);
        if (lines.Count == 0) return [];

        foreach (var line in lines) _missing.Remove(line.Sequence);
        var fresh = lines.Select(line => line.Sequence).Where(sequence => sequence > Newest).ToList();
        NoteMissing(Newest, fresh);
        if (fresh.Count > 0) Newest = fresh[^1];
        return lines;
    }

    internal static IQueryable<DocumentChange> Unread(IQueryable<DocumentChange> feed, long newest, long[] missing) =>
        (missing.Length == 0
            ? feed.Where(change => change.Sequence > newest)
            : feed.Where(change => change.Sequence > newest || EF.Parameter(missing).Contains(change.Sequence)))
        .OrderBy(change => change.Sequence);

    private void NoteMissing(long after, List<long> present)
    {
        var now = clock.GetUtcNow();
        foreach (var sequence in present)
        {
            for (var skipped = Math.Max(after + 1, sequence - LookBack); skipped < sequence; skipped++) _missing[skipped] = now;
            after = sequence;
        }

        while (_missing.Count > MostMissing) _missing.Remove(_missing.First().Key);
    }

    private void GiveUpOnOld()
    {
        var oldest = clock.GetUtcNow() - Patience;
        foreach (var sequence in _missing.Where(gap => gap.Value < oldest).Select(gap => gap.Key).ToArray()) _missing.Remove(sequence);
    }
}
