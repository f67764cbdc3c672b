using System.Runtime.CompilerServices;
using BotSuite.Knowledge.Ingestion.Fetching.Pages;
using BotSuite.Knowledge.Ingestion.Fetching.Web;

namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>One walk through a site along its links, page by page, nearest pages first.</summary>
internal sealed class SiteCrawl(Uri start, SiteSettings settings, SiteScope scope, PoliteWeb web, string robot)
{
    private const int MostVariants = 20;

    private readonly Manners _manners = new(settings.ObeysRobots, TimeSpan.FromSeconds(settings.PauseSeconds));
    private readonly Queue<(Uri Address, int Depth)> _waiting = new();
    private readonly HashSet<Uri> _seen = [];
    private readonly HashSet<Uri> _read = [];
    private readonly Dictionary<string, int> _variants = new(StringComparer.Ordinal);
    private readonly Dictionary<Uri, Uri> _copies = [];
    private readonly LeftOut _leftOut = new();

    /// <summary>Walks.</summary>
    /// <exception cref="FetchException">The first page cannot be had.</exception>
    public async IAsyncEnumerable<FoundItem> WalkAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _seen.Add(start);
        _waiting.Enqueue((start, 0));
        while (_waiting.TryDequeue(out var next))
        {
            if (_read.Count == settings.MaximumPages)
            {
                if (_leftOut.Tell(next.Address, $"the limit of {settings.MaximumPages} pages is reached (maximumPages)") is { } beyond) yield return beyond;
                continue;
            }

            foreach (var item in await VisitAsync(next.Address, next.Depth, cancellationToken)) yield return item;
        }

        // Pages that name another one as the original, which could not be read: better the copy than nothing.
        foreach (var (copy, original) in _copies)
            yield return _read.Contains(original)
                ? new FoundItem { Key = SourceAddress.Key(copy), Location = copy.AbsoluteUri, Fetched = new FetchedItem.Skipped($"it names {original} as the original") }
                : new FoundItem { Key = SourceAddress.Key(copy), Location = copy.AbsoluteUri };
        foreach (var item in _leftOut.Rest()) yield return item;
    }

    private async Task<List<FoundItem>> VisitAsync(Uri address, int depth, CancellationToken cancellationToken)
    {
        var question = new WebQuestion(address, MediaKinds.Documents) { WhyNotFollow = (target, _) => ValueTask.FromResult(scope.WhyNotFollow(target)) };
        var answer = await web.AskAsync(question, _manners, cancellationToken);
        if (depth == 0 && answer is not WebAnswer.Content) throw Unreachable(answer);
        return answer switch
        {
            WebAnswer.Content page => Read(page, address, depth),
            WebAnswer.Refused refused => Told(address, refused.Reason),
            WebAnswer.Missing missing => Told(address, $"the link leads nowhere ({missing.Status})"),
            WebAnswer.Failed failed =>
            [
                new FoundItem
                {
                    Key = SourceAddress.Key(address),
                    Location = address.AbsoluteUri,
                    Fetched = new FetchedItem.Failed(failed.Reason, failed.IsTransient) { RetryAfter = failed.RetryAfter },
                },
                FoundItem.Unseen(SourceAddress.Key(address), $"its links could not be followed, because {failed.Reason}"),
            ],
            _ => [],
        };
    }

    private List<FoundItem> Read(WebAnswer.Content page, Uri asked, int depth)
    {
        var address = PageAddress.Normalized(page.Address);
        if (address != asked && !_seen.Add(address)) return [];

        var hints = PageScan.Of(page, robot, settings.ObeysRobots);
        var found = new List<FoundItem>();
        if (hints.Canonical is { } canonical && IsOriginal(PageAddress.Normalized(canonical), address))
        {
            var original = PageAddress.Normalized(canonical);
            _copies[address] = original;
            if (_seen.Add(original)) _waiting.Enqueue((original, depth));
        }
        else if (hints.IsHidden)
        {
            found.AddRange(Told(address, PageFiles.Hidden));
        }
        else
        {
            _read.Add(address);
            found.Add(new FoundItem { Key = SourceAddress.Key(address), Location = address.AbsoluteUri, Fetched = PageFiles.Of(page) });
        }

        if (depth < settings.MaximumDepth) foreach (var link in hints.Links) found.AddRange(Consider(link, depth + 1));
        return found;
    }

    // Two pages that name each other as the original are both kept.
    private bool IsOriginal(Uri original, Uri address) =>
        original != address && !_copies.ContainsKey(original) && scope.IsOnHost(original) && scope.WhyNot(original) is null;

    private List<FoundItem> Consider(Uri link, int depth)
    {
        var address = PageAddress.Normalized(link);
        if (!scope.IsOnHost(address) || _seen.Contains(address) || _seen.Count > settings.MaximumPages * 20 + 1_000) return [];

        _seen.Add(address);
        if ((scope.WhyNot(address) ?? PageAddress.WhyTrap(address) ?? WhyVariant(address)) is { } reason) return Told(address, reason);
        _waiting.Enqueue((address, depth));
        return [];
    }

    private string? WhyVariant(Uri address)
    {
        if (address.Query.Length == 0) return null;
        var count = _variants[address.AbsolutePath] = _variants.GetValueOrDefault(address.AbsolutePath) + 1;
        return count > MostVariants ? $"more than {MostVariants} addresses differ from it only in what follows the question mark" : null;
    }

    private List<FoundItem> Told(Uri address, string reason) => _leftOut.Tell(address, reason) is { } item ? [item] : [];

    private FetchException Unreachable(WebAnswer answer) => answer switch
    {
        WebAnswer.Failed failed => new FetchException($"{start}: {failed.Reason}", failed.IsTransient) { RetryAfter = failed.RetryAfter },
        WebAnswer.Refused refused => new FetchException($"{start}: {refused.Reason}", isTransient: false),
        _ => new FetchException($"there is nothing at {start}", isTransient: false),
    };
}
