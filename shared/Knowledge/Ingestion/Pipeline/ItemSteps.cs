using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Storing;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>
/// Takes one piece through its steps: fetch, read (with cleaning and splitting), embed, store. Entries are stored in batches, so
/// that memory holds one batch whatever the piece's size; after a kill the reading goes on behind the last one stored.
/// </summary>
internal sealed class ItemSteps(
    FetchStep fetch, ReadStep read, DocumentVectors vectors, SourceEdges edges, KnownDocuments known, DocumentStore store, ItemEndings endings,
    IDatabaseProvider database, IOptions<IngestionOptions> options)
{
    /// <summary>Works on a piece until it is stored, has failed, or has to wait.</summary>
    /// <param name="claim">The piece, held by the caller.</param>
    /// <param name="heard">Hears of everything that is written.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <exception cref="LeaseLostException">Somebody else has the piece.</exception>
    public async Task RunAsync(ClaimedItem claim, Action<RunTally> heard, CancellationToken cancellationToken)
    {
        // Claimed once more than it may be tried: its worker died each time, so it is what kills them.
        if (claim.Item.Attempts > options.Value.MaximumAttempts)
        {
            var failure = new StepFailure($"the process ended {options.Value.MaximumAttempts} times while it was at this", IsTransient: false);
            heard(await endings.RetryOrFailAsync(claim, failure, cancellationToken));
            return;
        }

        if (await fetch.RunAsync(claim, heard, cancellationToken) is not { } bytes) return;

        var signature = SignatureOf(claim, bytes);
        if (bytes.FileHash is not null && signature == claim.Item.ReadFileHash)
        {
            heard(await endings.UnchangedAsync(claim, bytes, cancellationToken));
            return;
        }

        await using var entries = await read.OpenAsync(claim, bytes, cancellationToken);
        if (entries.Refusal is { } refusal) heard(await endings.SkipAsync(claim, refusal, cancellationToken));
        else await StoreAsync(claim, bytes, signature, entries, heard, cancellationToken);
    }

    private async Task StoreAsync(
        ClaimedItem claim, ItemBytes bytes, string signature, ReadEntries entries, Action<RunTally> heard, CancellationToken cancellationToken)
    {
        var reading = new ItemReading(claim, bytes.FactsJson, options.Value.MaximumDocuments);
        // Where the bytes are others than those of the interrupted reading, nothing of it counts.
        var stored = bytes.FileHash == claim.Item.FileHash ? claim.Item.DocumentsDone : 0;
        string? remark = null;
        while (await entries.NextAsync(options.Value.BatchSize, cancellationToken) is { } batch)
        {
            var taken = new RunTally { Piece = claim.Item.Key };
            var documents = new List<ReadDocument>();
            foreach (var entry in batch.TakeWhile(_ => !reading.IsFull))
                if (reading.Take(entry, taken) is { } document)
                    documents.Add(document);
            var isLast = entries.IsAtEnd || reading.IsFull;
            // They were stored before the interruption, and are seen again only for the sake of what is missing now.
            if (entries.Position <= stored && !isLast) continue;
            if (entries.Position <= stored) (documents, taken) = ([], new RunTally { Piece = claim.Item.Key });

            await entries.SaveAsync(claim, bytes, cancellationToken);
            documents = await edges.CleanAsync(claim, documents, cancellationToken);
            while (true)
            {
                var tally = taken.Copy();
                var pending = await known.SortAsync(claim, documents, reading, tally, cancellationToken);
                try
                {
                    // A newcomer waits for the samples: they are found by their words at once, and by their meaning seconds later (MissingVectors).
                    var failure = claim.Source.Kind is SourceKind.Sample
                        ? null
                        : await vectors.FillAsync(claim, pending.Where(one => one.IsNewContent).Select(one => one.Document), cancellationToken);
                    if (failure is { IsTransient: true })
                    {
                        heard(await endings.RetryOrFailAsync(claim, failure, cancellationToken));
                        return;
                    }

                    remark ??= failure?.Reason;
                    var mark = new ItemMark(entries.Position, reading.Documents, isLast ? reading.End(signature, remark) : null);
                    await store.WriteAsync(claim, bytes, pending, tally, mark, cancellationToken);
                    heard(tally);
                    break;
                }
                catch (Exception exception) when (database.IsLostRace(exception))
                {
                    // Another piece of the source stored a document of the same name at the same moment: look again at what is there.
                }
            }

            if (isLast) return;
        }
    }

    /// <summary>All that decides what the documents of a piece are. The readers are told by this assembly's build: another one may read otherwise.</summary>
    private static string SignatureOf(ClaimedItem claim, ItemBytes bytes) => VersionContent.HashOf(string.Join(
        '\n', bytes.FileHash, bytes.FileName, bytes.MediaType, bytes.Url, bytes.FactsJson, claim.Source.Domain,
        typeof(ItemSteps).Assembly.ManifestModule.ModuleVersionId));
}
