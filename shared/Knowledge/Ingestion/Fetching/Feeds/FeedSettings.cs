namespace BotSuite.Knowledge.Ingestion.Fetching.Feeds;

/// <summary>How a source of kind feed is read.</summary>
public sealed record FeedSettings : ISourceSettings
{
    /// <summary>Whether the page that an entry links to is read; otherwise what the feed itself says of it.</summary>
    public bool ReadsLinkedPages { get; init; } = true;

    /// <summary>
    /// Whether entries stay known that the feed no longer lists, for as long as their page is there. Feeds list their latest
    /// entries only, and a ruling holds longer than that.
    /// </summary>
    public bool KeepsOldEntries { get; init; } = true;

    /// <summary>How many entries are read of one feed, the first ones, from 1 to 5,000.</summary>
    public int MaximumEntries { get; init; } = 200;

    /// <summary>Whether robots.txt and <c>noindex</c> of the linked pages are obeyed; false only for a site of one's own.</summary>
    public bool ObeysRobots { get; init; } = true;

    /// <summary>The least time between two questions to a host, in seconds, from 0 to 60.</summary>
    public double PauseSeconds { get; init; } = 1;

    /// <inheritdoc/>
    public IEnumerable<SettingFault> Faults()
    {
        if (MaximumEntries is < 1 or > 5_000) yield return new(nameof(MaximumEntries), $"{MaximumEntries} is not possible; use a number from 1 to 5000.");
        if (PauseSeconds is not (>= 0 and <= 60)) yield return new(nameof(PauseSeconds), "That is not possible; use a number from 0 to 60.");
    }
}
