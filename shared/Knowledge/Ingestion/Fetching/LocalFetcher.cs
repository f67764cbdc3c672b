using System.Runtime.CompilerServices;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Reading;

namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>
/// Reads files and folders of this machine where they lie, and knows of files that were handed over, which have no place to be
/// fetched from.
/// </summary>
internal sealed class LocalFetcher : ISourceFetcher
{
    /// <inheritdoc/>
    public IReadOnlyList<SourceKind> Kinds { get; } =
        [SourceKind.Upload, SourceKind.Folder, SourceKind.Sample, SourceKind.Curated];

    /// <inheritdoc/>
    public bool IsLocal => true;

    /// <inheritdoc/>
    public async IAsyncEnumerable<FoundItem> DiscoverAsync(FetchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (request.Location is not { } location) yield break;
        if (File.Exists(location))
        {
            yield return new FoundItem { Key = Path.GetFileName(location), Location = location };
            yield break;
        }

        if (!Directory.Exists(location)) throw new FetchException($"There is no file or folder '{location}' on this machine.", isTransient: false);

        var found = 0;
        foreach (var (file, failure) in FolderScan.Of(location))
        {
            cancellationToken.ThrowIfCancellationRequested();
            found++;
            yield return file is not null
                ? new FoundItem { Key = file.Name, Location = file.Path }
                : FoundItem.Unseen(failure!.File, failure.Reason);
        }

        if (found == 0) yield return FoundItem.Unseen(Path.GetFileName(location), "the folder is empty");
    }

    /// <inheritdoc/>
    public Task<FetchedItem> FetchAsync(FetchRequest request, FoundItem item, CancellationToken cancellationToken)
    {
        var path = item.Location!;
        var file = new FileInfo(path);
        // A machine that does not have the folder at all must not take its files for gone.
        if (!file.Exists && !Path.Exists(request.Location))
            return Task.FromResult<FetchedItem>(new FetchedItem.Failed($"there is no '{request.Location}' on this machine", IsTransient: true));
        if (!file.Exists) return Task.FromResult<FetchedItem>(new FetchedItem.Gone());
        return Task.FromResult<FetchedItem>(file.LinkTarget is not null && path != request.Location
            ? new FetchedItem.Failed("a link, which is not followed", IsTransient: false)
            : new FetchedItem.LocalFile(path, file.LastWriteTimeUtc));
    }
}
