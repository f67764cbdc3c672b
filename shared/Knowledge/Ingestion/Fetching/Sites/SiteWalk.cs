namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>How the pages of a site are found.</summary>
public enum SiteWalk
{
    /// <summary>By its sitemap; where it has none, by following links.</summary>
    SitemapElseLinks,

    /// <summary>By its sitemap only.</summary>
    Sitemap,

    /// <summary>By following links only.</summary>
    Links,
}
