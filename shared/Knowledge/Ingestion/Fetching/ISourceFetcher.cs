using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>
/// Knows how to look for the pieces of one kind of source, and how to bring their bytes. Registered as a singleton; the pipeline
/// may call it from several workers at once, and again after a kill.
/// </summary>
internal interface ISourceFetcher
{
    /// <summary>The kinds of sources that it serves; no two fetchers share one.</summary>
    IReadOnlyList<SourceKind> Kinds { get; }

    /// <summary>Whether the pieces are files of this machine, which are read where they lie.</summary>
    bool IsLocal => false;

    /// <summary>
    /// Finds the pieces that the source consists of now. What it does not find any more is gone from the source, unless it also
    /// gives a <see cref="FoundItem.Unseen"/>. Whatever keeps the whole source from being looked at is a <see cref="FetchException"/>.
    /// </summary>
    /// <exception cref="FetchException">The source cannot be looked at; nothing is deleted.</exception>
    IAsyncEnumerable<FoundItem> DiscoverAsync(FetchRequest request, CancellationToken cancellationToken);

    /// <summary>Brings the bytes of one piece, or says why there are none. Expected endings are values.</summary>
    Task<FetchedItem> FetchAsync(FetchRequest request, FoundItem item, CancellationToken cancellationToken);
}
