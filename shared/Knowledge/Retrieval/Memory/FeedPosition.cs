namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>
/// How far the feed has been followed. Databases with many writers hand out sequence numbers before they commit, so a lower
/// number can appear after a higher one: numbers that were jumped over are looked for again until they are too old to come.
/// </summary>
internal sealed class FeedPosition
{
    /// <summary>How many numbers are looked for. A purge or a sequence cache leaves gaps by the thousand, of which only the newest can still be filled.</summary>
    public const int MostMissing = 500;

    // Far longer than any import's transaction.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly Dictionary<long, DateTimeOffset> _missing;

    private FeedPosition(long head, FeedEntry? last, Dictionary<long, DateTimeOffset> missing) => (Head, Last, _missing) = (head, last, missing);

    /// <summary>The newest sequence number seen.</summary>
    public long Head { get; }

    /// <summary>The line of that number; null where it is not known.</summary>
    public FeedEntry? Last { get; }

    /// <summary>The numbers below the head that have not been seen and may still come, with the moment since when each is missed.</summary>
    public IReadOnlyDictionary<long, DateTimeOffset> Missing => _missing;

    /// <summary>The numbers below the head that have not been seen and may still come.</summary>
    public IReadOnlyCollection<long> MissingNumbers => _missing.Keys;

    /// <summary>A position that was stored.</summary>
    public static FeedPosition Restored(long head, Dictionary<long, DateTimeOffset> missing) => new(head, null, missing);

    /// <summary>The position of somebody who has just read all documents. The numbers below the head may still be on their way.</summary>
    /// <param name="head">The newest number when reading began; 0 where there was none.</param>
    /// <param name="recent">The lines below it and, where reading took a while, above it.</param>
    /// <param name="now">The time.</param>
    public static FeedPosition At(long head, IReadOnlyCollection<FeedEntry> recent, DateTimeOffset now)
    {
        var missing = new Dictionary<long, DateTimeOffset>();
        var seen = recent.Select(entry => entry.Sequence).ToHashSet();
        for (var number = Math.Max(1, head - MostMissing); number < head; number++)
            if (!seen.Contains(number))
                missing[number] = now;
        return new FeedPosition(head, recent.FirstOrDefault(entry => entry.Sequence == head), missing);
    }

    /// <summary>A position that was kept. The numbers that were missing then are looked for once more at least.</summary>
    public static FeedPosition At(FeedEntry last, IEnumerable<long> missing, DateTimeOffset now) =>
        new(last.Sequence, last, missing.Distinct().Take(MostMissing).ToDictionary(number => number, _ => now));

    /// <summary>The position after more lines have been read.</summary>
    public FeedPosition After(IReadOnlyList<FeedEntry> entries, DateTimeOffset now)
    {
        var missing = _missing.Where(number => now - number.Value < LongestWait).ToDictionary();
        var (head, last) = (Head, Last);
        foreach (var entry in entries)
        {
            missing.Remove(entry.Sequence);
            for (var number = Math.Max(head + 1, entry.Sequence - MostMissing); number < entry.Sequence; number++) missing[number] = now;
            if (entry.Sequence > head) (head, last) = (entry.Sequence, entry);
        }

        foreach (var oldest in missing.Keys.Order().Take(missing.Count - MostMissing).ToArray()) missing.Remove(oldest);
        return new FeedPosition(head, last, missing);
    }
}
