namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>What one file of a sitemap names.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Further">Further files.</param>
internal sealed record SitemapPart(IReadOnlyList<Uri> Pages, IReadOnlyList<Uri> Further);
