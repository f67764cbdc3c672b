using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Pages;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>
/// Fetches the pages whose addresses programs handed over, through the same guard as every other page: no address of this machine
/// or its network, whatever a name resolves to or a page redirects to. Files that were handed over are there already.
/// </summary>
/// <param name="pages">Fetches pages.</param>
internal sealed class MemoryFetcher(WebPageFetcher pages) : ISourceFetcher
{
    /// <inheritdoc/>
    public IReadOnlyList<SourceKind> Kinds { get; } = [SourceKind.Memory];

    /// <inheritdoc/>
    public IAsyncEnumerable<FoundItem> DiscoverAsync(FetchRequest request, CancellationToken cancellationToken) => AsyncEnumerable.Empty<FoundItem>();

    /// <inheritdoc/>
    public async Task<FetchedItem> FetchAsync(FetchRequest request, FoundItem item, CancellationToken cancellationToken)
    {
        var page = request with { Kind = SourceKind.WebPage, Location = item.Location, SettingsJson = null };
        return await pages.FetchAsync(page, item, cancellationToken) switch
        {
            // The file keeps the name that it was imported under; its media type tells the reader.
            FetchedItem.Content content => content with { FileName = item.FileName ?? content.FileName },
            // A document that somebody has just handed over is not gone, it could not be read.
            FetchedItem.Gone => new FetchedItem.Failed("there is no page at the address", IsTransient: false),
            var other => other,
        };
    }
}
