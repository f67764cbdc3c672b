using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>The fetchers of all kinds of sources.</summary>
internal sealed class SourceFetchers(IEnumerable<ISourceFetcher> fetchers)
{
    private readonly Dictionary<SourceKind, ISourceFetcher> _fetchers = fetchers
        .SelectMany(fetcher => fetcher.Kinds.Select(kind => (kind, fetcher)))
        .ToDictionary(pair => pair.kind, pair => pair.fetcher);

    /// <summary>The fetcher of a kind.</summary>
    /// <exception cref="FetchException">There is none in this process.</exception>
    public ISourceFetcher Of(SourceKind kind) =>
        _fetchers.TryGetValue(kind, out var fetcher)
            ? fetcher
            : throw new FetchException($"Sources of the kind {kind} cannot be read by this process.", isTransient: false);
}
