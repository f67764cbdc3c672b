using BotSuite.Knowledge.Ingestion.Fetching.Pages;
using BotSuite.Knowledge.Ingestion.Fetching.Robots;
using BotSuite.Knowledge.Ingestion.Fetching.Web;

namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>Finds a site's sitemap and everything that it names, files within files included.</summary>
internal sealed class SitemapTree(PoliteWeb web, RobotsFiles robots)
{
    private const int MostFiles = 500;
    private const int DeepestFile = 3;

    /// <summary>What the sitemap of a site names.</summary>
    /// <param name="start">The site's first page.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<SitemapFindings> ReadAsync(Uri start, SiteSettings settings, CancellationToken cancellationToken)
    {
        var manners = new Manners(settings.ObeysRobots, TimeSpan.FromSeconds(settings.PauseSeconds));
        var findings = new SitemapFindings();
        var waiting = new Queue<(Uri Address, int Depth, bool IsGuess)>(await RootsAsync(start, settings, cancellationToken));
        var seen = new HashSet<Uri>();
        // What is left out by patterns is found too, so that its reason can be told; hence more than the pages that will be read.
        var most = settings.MaximumPages * 2 + 1_000;
        while (waiting.TryDequeue(out var next) && findings.Pages.Count < most)
        {
            if (!seen.Add(next.Address)) continue;
            if (seen.Count > MostFiles)
            {
                findings.Faults.Add((next.Address, $"the sitemap consists of more than {MostFiles} files"));
                break;
            }

            var (part, fault) = await ReadFileAsync(next.Address, most - findings.Pages.Count, manners, cancellationToken);
            if (part is null)
            {
                if (!next.IsGuess) findings.Faults.Add((next.Address, fault!));
                continue;
            }

            findings.IsThere = true;
            findings.Pages.AddRange(part.Pages);
            if (next.Depth < DeepestFile) foreach (var further in part.Further) waiting.Enqueue((further, next.Depth + 1, false));
            else if (part.Further.Count > 0) findings.Faults.Add((next.Address, $"its files lie deeper than {DeepestFile} levels"));
        }

        return findings;
    }

    private async Task<IEnumerable<(Uri, int, bool)>> RootsAsync(Uri start, SiteSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Sitemap is { } named) return [(new Uri(named), 0, false)];
        var rules = await robots.OfAsync(start, cancellationToken);
        var roots = rules.Sitemaps.Select(text => Uri.TryCreate(start, text, out var address) ? address : null).OfType<Uri>()
            .Where(address => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp).ToList();
        return roots.Count > 0 ? roots.Select(root => (root, 0, false)) : [(new Uri(start, "/sitemap.xml"), 0, true)];
    }

    private async Task<(SitemapPart? Part, string? Fault)> ReadFileAsync(Uri address, int most, Manners manners, CancellationToken cancellationToken)
    {
        // A robots.txt that names a sitemap wants it fetched, whatever else it forbids.
        var question = new WebQuestion(address, MediaKinds.Sitemaps) { MaximumBytes = SitemapText.MaximumBytes };
        return await web.AskAsync(question, manners with { ObeysRobots = false }, cancellationToken) switch
        {
            WebAnswer.Content content => await SitemapText.ReadAsync(content, most, cancellationToken),
            WebAnswer.Missing missing => (null, $"there is nothing at its address ({missing.Status})"),
            WebAnswer.Refused refused => (null, refused.Reason),
            WebAnswer.Failed failed => (null, failed.Reason),
            _ => (null, "it could not be fetched"),
        };
    }
}
