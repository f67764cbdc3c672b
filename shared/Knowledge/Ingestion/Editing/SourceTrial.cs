using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Web;
using BotSuite.Knowledge.Ingestion.Reading;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Editing;

/// <summary>Fetches and reads a little of a draft now, stores nothing, and shows what would become of it. Thread-safe.</summary>
public sealed class SourceTrial
{
    private const int MostPieces = 20;
    private const int MostDocuments = 5;
    private const int MostPassages = 8;
    private const int MostDropped = 30;
    private const int MostFailures = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly IEnumerable<ISourceFetcher> _fetchers;
    private readonly SourceReading _readers;
    private readonly WebAccessOptions _web;
    private readonly TimeProvider _clock;

    internal SourceTrial(IEnumerable<ISourceFetcher> fetchers, SourceReading readers, IOptions<WebAccessOptions> web, TimeProvider clock) =>
        (_fetchers, _readers, _web, _clock) = (fetchers, readers, web.Value, clock);

    /// <summary>Tries a draft.</summary>
    /// <param name="draft">The draft; its name does not matter.</param>
    /// <param name="cancellationToken">Ends the trial.</param>
    public async Task<TrialFindings> RunAsync(SourceDraft draft, CancellationToken cancellationToken)
    {
        if (DraftCheck.Of(draft with { Name = "trial" }, _web).FirstOrDefault() is { } fault) return new TrialFindings { Fault = fault.Reason };

        var request = new FetchRequest { SourceId = Guid.CreateVersion7(), Kind = draft.Kind, Name = draft.Name, Location = draft.Location?.Trim(), SettingsJson = draft.SettingsJson };
        using var limit = new CancellationTokenSource(Longest, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await TryAsync(request, both.Token);
        }
        catch (FetchException exception)
        {
            return new TrialFindings { Fault = exception.Message };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new TrialFindings { Fault = $"it took longer than {Longest.TotalSeconds:0} seconds" };
        }
    }

    private async Task<TrialFindings> TryAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        if (_fetchers.FirstOrDefault(fetcher => fetcher.Kinds.Contains(request.Kind)) is not { } fetcher)
            return new TrialFindings { Fault = "sources of this kind cannot be tried" };

        var (pieces, hasMore, findings) = (new List<TrialPiece>(), false, (TrialFindings?)null);
        await foreach (var item in fetcher.DiscoverAsync(request, cancellationToken))
        {
            if (pieces.Count == MostPieces)
            {
                hasMore = true;
                break;
            }

            var fetched = item.Fetched;
            if (fetched is null && item.Trouble is null && findings is null) fetched = await fetcher.FetchAsync(request, item, cancellationToken);
            pieces.Add(new TrialPiece(item.Key, item.Trouble ?? WhyNot(fetched)));
            if (findings is null && fetched is FetchedItem.Content or FetchedItem.LocalFile) findings = await ReadAsync(item, fetched, cancellationToken);
        }

        return (findings ?? new TrialFindings()) with { Pieces = pieces, HasMore = hasMore };
    }

    private static string? WhyNot(FetchedItem? fetched) => fetched switch
    {
        FetchedItem.Skipped skipped => skipped.Reason,
        FetchedItem.Failed failed => failed.Reason,
        FetchedItem.Gone => "there is nothing at its address",
        _ => null,
    };

    private async Task<TrialFindings> ReadAsync(FoundItem item, FetchedItem fetched, CancellationToken cancellationToken)
    {
        if (fetched is FetchedItem.LocalFile local) return await ReadAsync(item.Key, local.Path, null, cancellationToken);

        var content = (FetchedItem.Content)fetched;
        // Readers read files; this one is gone as soon as it was read.
        var path = Path.Combine(Path.GetTempPath(), $"botsuite-trial-{Guid.NewGuid():N}{Path.GetExtension(content.FileName)}");
        try
        {
            await File.WriteAllBytesAsync(path, content.Bytes, cancellationToken);
            return await ReadAsync(item.Key, path, content.Url, cancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<TrialFindings> ReadAsync(string key, string path, Uri? url, CancellationToken cancellationToken)
    {
        var findings = new TrialFindings { Read = key, Bytes = new FileInfo(path).Length };
        var (documents, failures) = (new List<TrialDocument>(), new List<string>());
        await foreach (var outcome in _readers.ReadAsync(new SourceFile(path, key) { Url = url }, cancellationToken))
        {
            if (outcome.Document is { } document) documents.Add(Shown(document));
            else if (failures.Count < MostFailures) failures.Add(outcome.Failure!.Reason);
            if (documents.Count == MostDocuments) break;
        }

        return findings with { Documents = documents, Failures = failures };
    }

    private static TrialDocument Shown(ReadDocument document) => new(
        document.Title, document.Language,
        [.. document.Passages.Take(MostPassages).Select(passage => new TrialPassage(
            passage.HeadingPath, passage.Questions, document.Text[passage.Range.Start..passage.Range.End], passage.QuarantineReason))],
        document.Passages.Count, [.. document.Dropped.Take(MostDropped)], document.Remarks);
}
