using System.Security.Cryptography;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Brings a piece's bytes: from elsewhere into the store, or the hash of a file that is read where it lies.</summary>
internal sealed class FetchStep(
    SourceFetchers fetchers, ItemEndings endings, OriginalStore originals, IDbContextFactory<BotSuiteDbContext> contexts,
    IOptions<IngestionOptions> options, TimeProvider clock)
{
    private const string Unreadable = "the file cannot be opened or read";

    /// <summary>The bytes; null where the piece has come to its end without them, or has to be fetched again later.</summary>
    public async Task<ItemBytes?> RunAsync(ClaimedItem claim, Action<RunTally> heard, CancellationToken cancellationToken)
    {
        var item = claim.Item;
        var fetcher = fetchers.Of(claim.Source.Kind);
        // A file that is read where it lies is looked at in each try, because it may have changed since the last.
        if (item.Step is not IngestionStep.Fetch && (item.Location is null || !fetcher.IsLocal)) return Of(item);

        var fetched = await fetcher.FetchAsync(FetchRequest.Of(claim.Source), FoundItem.Of(item), cancellationToken);
        switch (fetched)
        {
            case FetchedItem.LocalFile file:
                return await LocalAsync(claim, file, heard, cancellationToken);
            case FetchedItem.Content content:
                return await KeepAsync(claim, content, cancellationToken);
            case FetchedItem.NotModified when item.FileHash is not null:
                return Of(item);
            case FetchedItem.NotModified:
                heard(await endings.RetryOrFailAsync(
                    claim, new StepFailure("the other side says that it has not changed, but it was never read", IsTransient: false), cancellationToken));
                return null;
            case FetchedItem.Gone:
                heard(await endings.GoneAsync(claim, cancellationToken));
                return null;
            case FetchedItem.Skipped skipped:
                heard(await endings.SkipAsync(claim, skipped.Reason, cancellationToken));
                return null;
            case FetchedItem.Failed failed:
                heard(await endings.RetryOrFailAsync(
                    claim, new StepFailure(failed.Reason, failed.IsTransient) { RetryAfter = failed.RetryAfter }, cancellationToken));
                return null;
            default:
                throw new InvalidOperationException($"A fetcher gave {fetched.GetType().Name}, which the pipeline does not know.");
        }
    }

    private async Task<ItemBytes?> LocalAsync(
        ClaimedItem claim, FetchedItem.LocalFile file, Action<RunTally> heard, CancellationToken cancellationToken)
    {
        try
        {
            var info = new FileInfo(file.Path);
            // A named pipe has no length, and to open one would mean to wait for its writer.
            var isRead = info.Length > 0 && info.Length <= options.Value.MaximumFileBytes;
            var hash = !isRead ? null : await HashAsync(file.Path, cancellationToken);
            return Of(claim.Item) with
            {
                FileHash = hash,
                LocalPath = file.Path,
                FileName = Path.GetFileName(file.Path),
                LastModified = file.LastModified,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            heard(await endings.RetryOrFailAsync(claim, new StepFailure(Unreadable, IsTransient: false) { Hides = true }, cancellationToken));
            return null;
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    /// <summary>Keeps what was fetched, so that no later try has to fetch it again.</summary>
    /// <exception cref="LeaseLostException">Somebody else has the piece.</exception>
    internal async Task<ItemBytes> KeepAsync(ClaimedItem claim, FetchedItem.Content content, CancellationToken cancellationToken)
    {
        var hash = await originals.KeepAsync(content.Bytes, cancellationToken);
        var bytes = new ItemBytes
        {
            FileHash = hash,
            FileName = content.FileName,
            MediaType = content.MediaType,
            Url = content.Url?.AbsoluteUri,
            LastModified = content.LastModified,
            FactsJson = content.FactsJson ?? claim.Item.FactsJson,
        };
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var held = await context.SourceItems.WhereHeld(claim).ExecuteUpdateAsync(
            update => update
                .SetProperty(item => item.Step, IngestionStep.Read)
                .SetProperty(item => item.FileHash, bytes.FileHash)
                .SetProperty(item => item.FileName, bytes.FileName)
                .SetProperty(item => item.MediaType, bytes.MediaType)
                .SetProperty(item => item.Url, bytes.Url)
                .SetProperty(item => item.EntityTag, content.EntityTag)
                .SetProperty(item => item.LastModified, bytes.LastModified)
                .SetProperty(item => item.FactsJson, bytes.FactsJson)
                .SetProperty(item => item.Attempts, 1)
                .SetProperty(item => item.ChangedAt, clock.GetUtcNow().UtcDateTime),
            cancellationToken);
        return held == 1 ? bytes : throw new LeaseLostException();
    }

    private static ItemBytes Of(SourceItem item) => new()
    {
        FileHash = item.FileHash,
        FileName = item.FileName ?? item.Key,
        MediaType = item.MediaType,
        Url = item.Url,
        LastModified = item.LastModified,
        FactsJson = item.FactsJson,
    };
}
