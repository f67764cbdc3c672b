namespace BotSuite.Knowledge.Ingestion.Fetching.Feeds;

/// <summary>An entry of a feed.</summary>
internal sealed record FeedEntry
{
    /// <summary>Its identity in the feed: what it calls so, else its link, else a hash of what it says.</summary>
    public required string Id { get; init; }

    /// <summary>The page that it links to; null for none.</summary>
    public Uri? Link { get; init; }

    /// <summary>Its title, plain; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>What the feed itself says of it, as HTML; null for nothing.</summary>
    public string? Html { get; init; }

    /// <summary>When it was published; null where it does not say.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Its categories.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
