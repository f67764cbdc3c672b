using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Storing;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Embeds and stores what was read: that of one piece, or of several small ones in one transaction, which costs little more.</summary>
internal sealed class PieceStoring(DocumentVectors vectors, KnownDocuments known, DocumentStore store, ItemEndings endings, IDatabaseProvider database)
{
    /// <summary>Stores; false where the pieces wait for the embedding model and have to be taken up again later.</summary>
    /// <param name="pieces">Pieces of one run that one worker holds. No document is in two of them.</param>
    /// <param name="heard">Hears of everything that is written.</param>
    /// <param name="cancellationToken">Ends the wait for model and store.</param>
    /// <exception cref="LeaseLostException">Somebody else has the pieces, all of them. Those that are lost among others are left out.</exception>
    public async Task<bool> RunAsync(IReadOnlyList<ReadPiece> pieces, Action<RunTally> heard, CancellationToken cancellationToken)
    {
        while (true)
        {
            var writes = await known.SortAsync(pieces, cancellationToken);
            try
            {
                Enter(pieces, IngestionStep.Embed);
                // A newcomer waits for the samples: they are found by their words at once, and by their meaning seconds later (MissingVectors).
                var failure = pieces[0].Claim.Source.Kind is SourceKind.Sample ? null : await vectors.FillAsync(writes, cancellationToken);
                if (failure is { IsTransient: true })
                {
                    foreach (var piece in pieces) heard(await endings.RetryOrFailAsync(piece.Claim, failure, cancellationToken));
                    return false;
                }

                foreach (var piece in pieces) piece.Reading.Remark ??= failure?.Reason;
                Enter(pieces, IngestionStep.Store);
                foreach (var written in await store.WriteAsync(writes, cancellationToken)) heard(written.Tally);
                return true;
            }
            catch (Exception exception) when (database.IsLostRace(exception))
            {
                // Another piece of the source stored a document of the same name at the same moment: look again at what is there.
            }
        }
    }

    private static void Enter(IReadOnlyList<ReadPiece> pieces, IngestionStep step)
    {
        foreach (var piece in pieces) piece.Claim.Item.Step = step;
    }
}
