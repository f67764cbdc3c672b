namespace BotSuite.Knowledge.Ingestion.Fetching.Pages;

/// <summary>What a page tells a robot about itself.</summary>
internal sealed record PageHints
{
    /// <summary>The addresses that it links to and lets be followed, absolute, without fragments, each once, in their order.</summary>
    public IReadOnlyList<Uri> Links { get; init; } = [];

    /// <summary>The address under which it wants to be known; null for its own.</summary>
    public Uri? Canonical { get; init; }

    /// <summary>The feeds that it names.</summary>
    public IReadOnlyList<Uri> Feeds { get; init; } = [];

    /// <summary>Whether it asks not to be kept (<c>noindex</c>).</summary>
    public bool IsHidden { get; init; }
}
