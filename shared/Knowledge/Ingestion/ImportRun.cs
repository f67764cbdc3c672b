using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Storing;

namespace BotSuite.Knowledge.Ingestion;

/// <summary>One import under way: sorts what is read into new, changed and unchanged, and stores it batch by batch.</summary>
internal sealed class ImportRun(
    ClaimedSource claim, Dictionary<string, KnownDocument> known, ImportCounts counts, DocumentVectors vectors, DocumentStore store,
    IngestionOptions options, IProgress<ImportProgress>? progress)
{
    private readonly Dictionary<string, (string File, int? Line)> _seen = new(StringComparer.Ordinal);
    private readonly List<PendingDocument> _pending = [];
    private int _sinceRenewal;

    /// <summary>Takes what came of a piece; false where no more may be read.</summary>
    public async Task<bool> TakeAsync(ReadOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Document is { } document)
        {
            if (counts.Read >= options.MaximumDocuments) return Refuse(document);
            Sort(document);
        }
        else
        {
            counts.Add(outcome.Failure!);
            counts.MayHideDocuments |= outcome.MayHideDocuments;
            if (outcome.FailedKey is { } key) _seen.TryAdd(key, (outcome.Failure!.File, outcome.Failure.Line));
        }

        if (_pending.Count >= options.BatchSize) await StoreAsync(cancellationToken);
        else if (++_sinceRenewal >= options.BatchSize * 5) await RenewAsync(cancellationToken);
        return true;
    }

    /// <summary>Stores what is left, and puts tombstones on what is gone.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_pending.Count > 0) await StoreAsync(cancellationToken);
        if (counts.MayHideDocuments) return;

        var gone = known.Where(document => !document.Value.IsDeleted && !_seen.ContainsKey(document.Key)).Select(document => document.Value.Id);
        foreach (var batch in gone.Chunk(options.BatchSize))
        {
            await store.DeleteAsync(claim, batch, cancellationToken);
            counts.Deleted += batch.Length;
        }
    }

    private void Sort(ReadDocument document)
    {
        if (!_seen.TryAdd(document.Key, (document.File, document.Line)))
        {
            var (file, line) = _seen[document.Key];
            counts.Add(new ImportFailure(document.File, document.Line, $"the id was used before, in {file}, line {line ?? 1}"));
            return;
        }

        counts.Read++;
        var earlier = known.GetValueOrDefault(document.Key);
        var pending = new PendingDocument(document, VersionContent.HashOf(document, claim.Domain), earlier);
        if (earlier is null || earlier.IsDeleted) counts.Added++;
        else if (pending.IsNewContent) counts.Changed++;
        else counts.Unchanged++;

        if (earlier is null || earlier.IsDeleted || pending.IsNewContent) _pending.Add(pending);
    }

    private bool Refuse(ReadDocument document)
    {
        counts.Add(new ImportFailure(document.File, document.Line,
            $"more than {options.MaximumDocuments} documents; the rest was not read (Ingestion:MaximumDocuments)"));
        counts.MayHideDocuments = true;
        return false;
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        await vectors.FillAsync(_pending.Where(document => document.IsNewContent).Select(document => document.Document), cancellationToken);
        await store.WriteAsync(claim, _pending, cancellationToken);
        _pending.Clear();
        Report();
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        await store.RenewAsync(claim, cancellationToken);
        Report();
    }

    private void Report()
    {
        _sinceRenewal = 0;
        progress?.Report(new ImportProgress(counts.Read, counts.Added + counts.Changed, counts.Failed));
    }
}
