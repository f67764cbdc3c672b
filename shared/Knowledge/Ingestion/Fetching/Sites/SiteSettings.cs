using System.Globalization;

namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>How a source of kind web site is read.</summary>
public sealed record SiteSettings : ISourceSettings
{
    /// <summary>How its pages are found.</summary>
    public SiteWalk Walk { get; init; } = SiteWalk.SitemapElseLinks;

    /// <summary>The address of its sitemap; null for those that its robots.txt names, and <c>/sitemap.xml</c>.</summary>
    public string? Sitemap { get; init; }

    /// <summary>How many links away from the first page, from 0; 10 at most.</summary>
    public int MaximumDepth { get; init; } = 3;

    /// <summary>How many pages, from 1 to 50,000.</summary>
    public int MaximumPages { get; init; } = 500;

    /// <summary>
    /// Patterns of the paths that are read, such as <c>/guides/**</c>; one that matches is enough. None for everything below the
    /// folder of the first page.
    /// </summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Patterns of the paths that are left out, such as <c>/guides/archive/**</c>; they win over <see cref="Include"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>The least time between two questions to the site, in seconds, from 0 to 60. A longer <c>Crawl-delay</c> of the site counts.</summary>
    public double PauseSeconds { get; init; } = 1;

    /// <summary>Whether the site's robots.txt, <c>noindex</c> and <c>nofollow</c> are obeyed; false only for a site of one's own.</summary>
    public bool ObeysRobots { get; init; } = true;

    /// <inheritdoc/>
    public IEnumerable<SettingFault> Faults()
    {
        if (Sitemap is not null && !IsWebAddress(Sitemap)) yield return new(nameof(Sitemap), "Give the whole address of the sitemap, beginning with https://, or leave it empty.");
        if (MaximumDepth is < 0 or > 10) yield return new(nameof(MaximumDepth), Range(MaximumDepth, 0, 10));
        if (MaximumPages is < 1 or > 50_000) yield return new(nameof(MaximumPages), Range(MaximumPages, 1, 50_000));
        if (PauseSeconds is not (>= 0 and <= 60)) yield return new(nameof(PauseSeconds), Range(PauseSeconds, 0, 60));
        foreach (var (name, patterns) in new[] { (nameof(Include), Include), (nameof(Exclude), Exclude) })
        {
            if (patterns.Count > 100) yield return new(name, "More than 100 patterns; fewer with ** do the same.");
            foreach (var pattern in patterns)
                if (PathPattern.WhyNot(pattern) is { } reason)
                    yield return new(name, reason);
        }
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static string Range(double value, int least, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"{value} is not possible; use a number from {least} to {most}.");
}
