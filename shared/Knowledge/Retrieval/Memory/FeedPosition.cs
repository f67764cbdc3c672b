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

    private FeedPosition(long head, Dictionary<long, DateTimeOffset> missing) => (Head, _missing) = (head, missing);

    /// <summary>The newest sequence number seen.</summary>
    public long Head { get; }

    /// <summary>The numbers below the head that have not been seen and may still come, with the moment since when each is missed.</summary>
    public IReadOnlyDictionary<long, DateTimeOffset> Missing => _missing;

    /// <summary>The numbers below the head that have not been seen and may still come.</summary>
    public IReadOnlyCollection<long> MissingNumbers => _missing.Keys;

    /// <summary>A position that was stored.</summary>
    public static FeedPosition Restored(long head, Dictionary<long, DateTimeOffset> missing) => new(head, missing);

    /// <summary>The position of somebody who has just read all documents. The numbers below the head may still be on their way.</summary>
    public static FeedPosition At(long head, IEnumerable<long> seenBelow, DateTimeOffset now)
    {
        var missing = new Dictionary<long, DateTimeOffset>();
        var seen = seenBelow.ToHashSet();
        for (var number = Math.Max(1, head - MostMissing); number < head; number++)
            if (!seen.Contains(number))
                missing[number] = now;
        return new FeedPosition(head, missing);
    }

    /// <summary>The position after more lines have been read.</summary>
    public FeedPosition After(IReadOnlyList<FeedEntry> entries, DateTimeOffset now)
    {
        var missing = _missing.Where(number => now - number.Value < LongestWait).ToDictionary();
        var head = Head;
        foreach (var entry in entries)
        {
            missing.Remove(entry.Sequence);
            for (var number = Math.Max(head + 1, entry.Sequence - MostMissing); number < entry.Sequence; number++) missing[number] = now;
            head = Math.Max(head, entry.Sequence);
        }

        foreach (var oldest in missing.Keys.Order().Take(missing.Count - MostMissing).ToArray()) missing.Remove(oldest);
        return new FeedPosition(head, missing);
    }
}
