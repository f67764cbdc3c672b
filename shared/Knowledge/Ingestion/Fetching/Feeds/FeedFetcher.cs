using System.Runtime.CompilerServices;
using System.Xml;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching.Pages;
using BotSuite.Knowledge.Ingestion.Fetching.Web;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Fetching.Feeds;

/// <summary>Reads the entries of an RSS or Atom feed: the pages that they link to, or what the feed itself says.</summary>
internal sealed class FeedFetcher(PoliteWeb web, RobotIdentity identity, IDbContextFactory<BotSuiteDbContext> databases) : ISourceFetcher
{
    /// <inheritdoc/>
    public IReadOnlyList<SourceKind> Kinds { get; } = [SourceKind.Feed];

    /// <inheritdoc/>
    public async IAsyncEnumerable<FoundItem> DiscoverAsync(FetchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var settings = SourceSettings.Read<FeedSettings>(request.SettingsJson);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entry, feed) in await EntriesAsync(SourceAddress.Of(request), settings, cancellationToken))
        {
            if (!listed.Add(entry.Id)) continue;
            var item = new FoundItem { Key = entry.Id, Location = entry.Link?.AbsoluteUri, FactsJson = EntryPage.FactsJson(entry) };
            if (settings.ReadsLinkedPages && entry.Link is not null) yield return item;
            else if (entry.Html is null) yield return item with { Fetched = new FetchedItem.Skipped("the feed says nothing of it beside its title") };
            else yield return item with { Fetched = EntryPage.Of(entry, feed) };
        }

        if (!settings.KeepsOldEntries) yield break;
        foreach (var old in await OlderAsync(request.SourceId, cancellationToken))
            if (!listed.Contains(old.Key))
                yield return settings.ReadsLinkedPages && old.Location is not null ? old : old with { Fetched = new FetchedItem.NotModified() };
    }

    /// <inheritdoc/>
    public async Task<FetchedItem> FetchAsync(FetchRequest request, FoundItem item, CancellationToken cancellationToken)
    {
        var settings = SourceSettings.Read<FeedSettings>(request.SettingsJson);
        if (!Uri.TryCreate(item.Location, UriKind.Absolute, out var address)) return new FetchedItem.NotModified();
        var answer = await web.AskAsync(PageFiles.Question(address, item), Manners(settings), cancellationToken);
        return PageFiles.Of(answer, identity.Name, settings.ObeysRobots);
    }

    private static Manners Manners(FeedSettings settings) => new(settings.ObeysRobots, TimeSpan.FromSeconds(settings.PauseSeconds));

    private async Task<IEnumerable<(FeedEntry Entry, Uri Feed)>> EntriesAsync(Uri address, FeedSettings settings, CancellationToken cancellationToken)
    {
        // A feed is there to be fetched by programs; robots.txt is asked for the pages behind it.
        var question = new WebQuestion(address, MediaKinds.Feeds);
        switch (await web.AskAsync(question, Manners(settings) with { ObeysRobots = false }, cancellationToken))
        {
            case WebAnswer.Content content:
                try
                {
                    var entries = await FeedText.ReadAsync(content.Bytes, content.Address, settings.MaximumEntries, cancellationToken);
                    return entries.Select(entry => (entry, content.Address));
                }
                catch (XmlException exception)
                {
                    throw new FetchException(NoFeed(content, exception), isTransient: false, exception);
                }

            case WebAnswer.Failed failed:
                throw new FetchException($"{address}: {failed.Reason}", failed.IsTransient) { RetryAfter = failed.RetryAfter };
            case WebAnswer.Refused refused:
                throw new FetchException($"{address}: {refused.Reason}", isTransient: false);
            default:
                throw new FetchException($"there is nothing at {address}", isTransient: false);
        }
    }

    private string NoFeed(WebAnswer.Content content, XmlException exception)
    {
        var hint = PageScan.Of(content, identity.Name, obeys: false).Feeds is [var feed, ..] ? $"; the page names {feed} as its feed" : "";
        return $"what is at {content.Address} is no RSS or Atom feed that can be read (line {exception.LineNumber}){hint}";
    }

    private async Task<List<FoundItem>> OlderAsync(Guid sourceId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var items = await database.SourceItems.AsNoTracking()
            .Where(item => item.SourceId == sourceId && item.ReadFileHash != null && item.State != SourceItemState.Gone)
            .OrderBy(item => item.Id).ToListAsync(cancellationToken);
        return [.. items.Select(FoundItem.Of)];
    }
}
