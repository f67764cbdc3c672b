namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>What reading a sitemap brought.</summary>
internal sealed class SitemapFindings
{
    /// <summary>Whether there is a sitemap at all.</summary>
    public bool IsThere { get; set; }

    /// <summary>The pages that it names, in its order; some may be named twice.</summary>
    public List<Uri> Pages { get; } = [];

    /// <summary>Files that could not be read, with the reason as a clause.</summary>
    public List<(Uri Address, string Reason)> Faults { get; } = [];
}
