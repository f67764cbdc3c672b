using System.Runtime.CompilerServices;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching.Web;

namespace BotSuite.Knowledge.Ingestion.Fetching.Pages;

/// <summary>Fetches the one page or file that a source of kind web page names.</summary>
internal sealed class WebPageFetcher(PoliteWeb web, RobotIdentity identity) : ISourceFetcher
{
    /// <inheritdoc/>
    public IReadOnlyList<SourceKind> Kinds { get; } = [SourceKind.WebPage];

    /// <inheritdoc/>
    public async IAsyncEnumerable<FoundItem> DiscoverAsync(FetchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var address = SourceAddress.Of(request);
        SourceSettings.Read<WebPageSettings>(request.SettingsJson);
        yield return new FoundItem { Key = SourceAddress.Key(address), Location = address.AbsoluteUri };
    }

    /// <inheritdoc/>
    public async Task<FetchedItem> FetchAsync(FetchRequest request, FoundItem item, CancellationToken cancellationToken)
    {
        var settings = SourceSettings.Read<WebPageSettings>(request.SettingsJson);
        var question = PageFiles.Question(SourceAddress.Of(request), item);
        var answer = await web.AskAsync(question, new Manners(settings.ObeysRobots, TimeSpan.Zero), cancellationToken);
        return PageFiles.Of(answer, identity.Name, settings.ObeysRobots);
    }
}
