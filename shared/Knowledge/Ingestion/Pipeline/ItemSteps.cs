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
    FetchStep fetch, ReadStep read, SourceEdges edges, PieceStoring storing, ItemEndings endings, IOptions<IngestionOptions> options)
{
    /// <summary>Works on a piece until it is stored, has failed, or has to wait.</summary>
    /// <param name="claim">The piece, held by the caller.</param>
    /// <param name="together">Takes a piece that has been read in one batch, to be stored by the caller; null to have it stored here.</param>
    /// <param name="heard">Hears of everything that is written.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <exception cref="LeaseLostException">Somebody else has the piece.</exception>
    public async Task RunAsync(ClaimedItem claim, Action<ReadPiece>? together, Action<RunTally> heard, CancellationToken cancellationToken)
    {
        // Claimed once more than it may be tried: its worker died each time, so it is what kills them.
        if (claim.Item.Attempts > options.Value.MaximumAttempts)
        {
            var failure = new StepFailure($"the process ended {options.Value.MaximumAttempts} times while it was at this", IsTransient: false);
            heard(await endings.RetryOrFailAsync(claim, failure, cancellationToken));
            return;
        }

        if (await fetch.RunAsync(claim, heard, cancellationToken) is not { } bytes) return;

        claim.Item.Step = IngestionStep.Read;
        var signature = SignatureOf(claim, bytes);
        if (bytes.FileHash is not null && signature == claim.Item.ReadFileHash)
        {
            heard(await endings.UnchangedAsync(claim, bytes, cancellationToken));
            return;
        }

        await using var entries = await read.OpenAsync(claim, bytes, cancellationToken);
        if (entries.Refusal is { } refusal) heard(await endings.SkipAsync(claim, refusal, cancellationToken));
        else await StoreAsync(claim, bytes, signature, entries, together, heard, cancellationToken);
    }

    private async Task StoreAsync(
        ClaimedItem claim, ItemBytes bytes, string signature, ReadEntries entries, Action<ReadPiece>? together, Action<RunTally> heard,
        CancellationToken cancellationToken)
    {
        var reading = new ItemReading(claim, bytes.FactsJson, options.Value.MaximumDocuments);
        // Where the bytes are others than those of the interrupted reading, nothing of it counts.
        var stored = bytes.FileHash == claim.Item.FileHash ? claim.Item.DocumentsDone : 0;
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
            var piece = new ReadPiece(claim, bytes, reading, documents, taken, entries.Position, isLast ? signature : null);
            if (together is not null && isLast && entries.Position == batch.Count)
            {
                together(piece);
                return;
            }

            if (!await storing.RunAsync([piece], heard, cancellationToken) || isLast) return;
        }
    }

    /// <summary>All that decides what the documents of a piece are. The readers are told by this assembly's build: another one may read otherwise.</summary>
    private static string SignatureOf(ClaimedItem claim, ItemBytes bytes) => VersionContent.HashOf(string.Join(
        '\n', bytes.FileHash, bytes.FileName, bytes.MediaType, bytes.Url, bytes.FactsJson, claim.Source.Domain,
        typeof(ItemSteps).Assembly.ManifestModule.ModuleVersionId));
}
