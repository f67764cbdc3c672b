using System.Runtime.CompilerServices;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching.Pages;
using BotSuite.Knowledge.Ingestion.Fetching.Robots;
using BotSuite.Knowledge.Ingestion.Fetching.Web;

namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>Finds the pages of a site by its sitemap or along its links, within bounds, and fetches them.</summary>
internal sealed class SiteFetcher(PoliteWeb web, RobotsFiles robots, SitemapTree sitemaps, RobotIdentity identity) : ISourceFetcher
{
    /// <inheritdoc/>
    public IReadOnlyList<SourceKind> Kinds { get; } = [SourceKind.Site];

    /// <inheritdoc/>
    public async IAsyncEnumerable<FoundItem> DiscoverAsync(FetchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (start, settings, scope) = Read(request);
        if (settings.ObeysRobots && (await robots.OfAsync(start, cancellationToken)).IsUnreachable)
            throw new FetchException($"the robots.txt of {start.Host} could not be fetched, and nothing is fetched without knowing what it says", isTransient: true);

        if (settings.Walk is not SiteWalk.Links)
        {
            var findings = await sitemaps.ReadAsync(start, settings, cancellationToken);
            if (findings.IsThere)
            {
                foreach (var item in Of(findings, settings, scope)) yield return item;
                yield break;
            }

            if (settings.Walk is SiteWalk.Sitemap) throw Missing(start, findings);
        }

        var crawl = new SiteCrawl(start, settings, scope, web, identity.Name);
        await foreach (var item in crawl.WalkAsync(cancellationToken)) yield return item;
    }

    /// <inheritdoc/>
    public async Task<FetchedItem> FetchAsync(FetchRequest request, FoundItem item, CancellationToken cancellationToken)
    {
        var (_, settings, scope) = Read(request);
        if (!Uri.TryCreate(item.Location, UriKind.Absolute, out var address)) return new FetchedItem.Gone();
        var question = PageFiles.Question(address, item) with { WhyNotFollow = (target, _) => ValueTask.FromResult(scope.WhyNotFollow(target)) };
        var answer = await web.AskAsync(question, new Manners(settings.ObeysRobots, TimeSpan.FromSeconds(settings.PauseSeconds)), cancellationToken);
        return PageFiles.Of(answer, identity.Name, settings.ObeysRobots);
    }

    private static (Uri Start, SiteSettings Settings, SiteScope Scope) Read(FetchRequest request)
    {
        var start = PageAddress.Normalized(SourceAddress.Of(request));
        var settings = SourceSettings.Read<SiteSettings>(request.SettingsJson);
        return (start, settings, new SiteScope(start, settings));
    }

    private static IEnumerable<FoundItem> Of(SitemapFindings findings, SiteSettings settings, SiteScope scope)
    {
        var (seen, leftOut, taken) = (new HashSet<Uri>(), new LeftOut(), 0);
        foreach (var address in findings.Pages.Select(PageAddress.Normalized).Where(seen.Add))
        {
            var reason = !scope.IsOnHost(address) ? $"it is on {address.Host}, which is not the source's site"
                : scope.WhyNot(address) ?? PageAddress.WhyTrap(address)
                ?? (taken == settings.MaximumPages ? $"the limit of {settings.MaximumPages} pages is reached (maximumPages)" : null);
            if (reason is null) taken++;
            var item = reason is null ? new FoundItem { Key = SourceAddress.Key(address), Location = address.AbsoluteUri } : leftOut.Tell(address, reason);
            if (item is not null) yield return item;
        }

        foreach (var item in leftOut.Rest()) yield return item;
        foreach (var (address, reason) in findings.Faults) yield return FoundItem.Unseen(SourceAddress.Key(address), $"a part of the sitemap could not be read: {reason}");
    }

    private static FetchException Missing(Uri start, SitemapFindings findings) => findings.Faults.Count == 0
        ? new FetchException($"{start.Host} has no sitemap; give its address, or have links followed", isTransient: false)
        : new FetchException($"the sitemap at {findings.Faults[0].Address} cannot be read: {findings.Faults[0].Reason}", isTransient: true);
}
