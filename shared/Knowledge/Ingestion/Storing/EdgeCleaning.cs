using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Languages;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>
/// The last pass of a run over its source: only when all pages are there can it be seen what they repeat, so those that were stored before
/// it was known get a new version without it, and no other does. A version keeps its whole text and loses parts of its passages alone,
/// hence what repeats is the same before and after the pass, and a pass that was killed is simply made again. What repeats no longer comes
/// back when its piece is read anew. Vectors of the new passages are made in the background (<see cref="Retrieval.Vector.MissingVectors"/>).
/// </summary>
internal sealed class EdgeCleaning(IDbContextFactory<BotSuiteDbContext> contexts, VersionContent versions, TimeProvider clock)
{
    private const int BatchSize = 100;

    /// <summary>Cleans the documents of a run's source, unless neither it nor one that broke off before it has changed anything.</summary>
    /// <param name="runId">The run, of which everything has been read.</param>
    /// <param name="source">Its source.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>How many documents got a new version.</returns>
    public async Task<int> RunAsync(Guid runId, Source source, CancellationToken cancellationToken)
    {
        if (!SourceEdges.AreLookedAt(source.Kind)) return 0;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await IsNeededAsync(context, runId, source.Id, cancellationToken)) return 0;

        var edges = await SourceEdges.NowAsync(context, source.Id, cancellationToken);
        if (edges.IsEmpty) return 0;

        var cleaned = 0;
        var all = await SourceEdges.CurrentOf(context, source.Id).OrderBy(version => version.Id).Select(version => version.Id).ToListAsync(cancellationToken);
        foreach (var batch in all.Chunk(BatchSize))
            cleaned += await WriteAsync(runId, source, batch, edges.Clean, cancellationToken);
        return cleaned;
    }

    // The run before may have broken off in this pass, with nothing left that would be read again.
    private static async Task<bool> IsNeededAsync(BotSuiteDbContext context, Guid runId, Guid sourceId, CancellationToken cancellationToken)
    {
        var changes = await context.SourceRuns.AnyAsync(run => run.Id == runId && run.Added + run.Changed + run.Deleted > 0, cancellationToken);
        if (changes) return true;

        var before = await context.SourceRuns.Where(run => run.SourceId == sourceId && run.Id != runId)
            .OrderByDescending(run => run.CreatedAt).Select(run => (SourceRunState?)run.State).FirstOrDefaultAsync(cancellationToken);
        return before is not SourceRunState.Done;
    }

    private async Task<int> WriteAsync(Guid runId, Source source, Guid[] batch, Func<ReadDocument, ReadDocument> clean, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // The update locks the row: another worker that ends the same run comes after this batch, and finds it cleaned.
        var held = await context.SourceRuns.Where(run => run.Id == runId && run.State == SourceRunState.Reading)
            .ExecuteUpdateAsync(update => update.SetProperty(run => run.StartedAt, run => run.StartedAt), cancellationToken);
        if (held == 0) return 0;

        var now = clock.GetUtcNow().UtcDateTime;
        var cleaned = 0;
        var current = SourceEdges.CurrentOf(context, source.Id).Where(version => batch.Contains(version.Id));
        foreach (var version in await current.Include(version => version.Passages).AsSplitQuery().ToListAsync(cancellationToken))
        {
            var document = await context.Documents.SingleAsync(row => row.Id == version.DocumentId, cancellationToken);
            var kept = clean(DocumentOf(version, document.Key));
            var hash = VersionContent.HashOf(kept, version.Domain);
            if (hash == version.ContentHash) continue;

            var bytes = new ItemBytes { FileHash = version.FileHash, FileName = version.FileName ?? document.Key, MediaType = version.MediaType };
            var next = versions.Build(kept, document.Id, version.Number + 1, hash, version.Domain, bytes);
            context.DocumentVersions.Add(next);
            document.CurrentVersionId = next.Id;
            context.DocumentChanges.Add(new DocumentChange { Index = document.Index, DocumentId = document.Id, At = now });
            cleaned++;
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return cleaned;
    }

    private static ReadDocument DocumentOf(DocumentVersion version, string key) => new()
    {
        Key = key,
        File = version.FileName ?? key,
        Title = version.Title,
        Text = version.Text,
        Language = version.Language,
        Reader = version.Reader,
        Dropped = version.Dropped,
        Remarks = version.Remarks,
        Passages = [.. version.Passages.OrderBy(passage => passage.Ordinal).Select(DraftOf)],
        Facts = new DocumentFacts
        {
            Domain = version.Domain,
            Jurisdiction = version.Jurisdiction,
            Audience = version.Audience,
            Issuer = version.Issuer,
            EffectiveFrom = version.EffectiveFrom,
            EffectiveTo = version.EffectiveTo,
            ReviewBy = version.ReviewBy,
            Rights = version.Rights,
            OriginUrl = version.OriginUrl,
            Tags = version.Tags,
        },
    };

    private static PassageDraft DraftOf(Passage passage) => new(passage.Kind, new TextRange(passage.Start, passage.End), passage.Questions, passage.HeadingPath)
    {
        Page = passage.Page,
        ReadingConfidence = passage.ReadingConfidence,
        QuarantineReason = passage.QuarantineReason,
    };
}
