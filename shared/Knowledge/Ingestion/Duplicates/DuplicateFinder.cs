using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Ingestion.Duplicates;

/// <summary>
/// Makes the table of findings say which living documents of an index say the same, or nearly so. Works from what is stored alone, so that it
/// may be stopped anywhere, run in any process and at any time; running it again changes nothing.
/// </summary>
internal sealed partial class DuplicateFinder(IDbContextFactory<BotSuiteDbContext> contexts, TimeProvider clock, ILogger<DuplicateFinder> logger)
{
    private const int AtOnce = 500;

    /// <summary>Brings the findings of all indexes up to date.</summary>
    public async Task FindAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var indexes = await context.Documents.Select(document => document.Index).Union(context.Duplicates.Select(finding => finding.Index))
            .Distinct().ToListAsync(cancellationToken);
        foreach (var index in indexes) await FindAsync(index, cancellationToken);
    }

    /// <summary>Brings the findings of an index up to date.</summary>
    /// <param name="index">The index.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>Number of findings afterwards.</returns>
    public async Task<int> FindAsync(string index, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sketches = await SketchesAsync(context, index, cancellationToken);
        var pairs = SimilarPairs.Of(sketches, cancellationToken);
        var known = await context.Duplicates.AsNoTracking().Where(finding => finding.Index == index)
            .Select(finding => new { finding.Id, finding.OneDocumentId, finding.OtherDocumentId, finding.Similarity }).ToListAsync(cancellationToken);

        var wanted = pairs.ToDictionary(pair => (pair.One, pair.Other), pair => pair.Similarity);
        var stale = known.Where(finding => !wanted.TryGetValue((finding.OneDocumentId, finding.OtherDocumentId), out var similarity) || similarity != finding.Similarity).ToList();
        foreach (var batch in stale.Select(finding => finding.Id).Chunk(AtOnce))
            await context.Duplicates.Where(finding => batch.Contains(finding.Id)).ExecuteDeleteAsync(cancellationToken);

        var kept = known.Except(stale).Select(finding => (finding.OneDocumentId, finding.OtherDocumentId)).ToHashSet();
        var added = pairs.Where(pair => !kept.Contains((pair.One, pair.Other))).ToList();
        foreach (var batch in added.Chunk(AtOnce)) await AddAsync(context, index, batch, cancellationToken);
        if (added.Count > 0 || stale.Count > 0) Log.Found(logger, index, pairs.Count, sketches.Count);
        return pairs.Count;
    }

    private static async Task<List<(Guid, byte[])>> SketchesAsync(BotSuiteDbContext context, string index, CancellationToken cancellationToken)
    {
        var rows = context.Documents.AsNoTracking()
            .Where(document => document.Index == index && document.DeletedAt == null)
            .Join(context.DocumentVersions, document => document.CurrentVersionId, version => version.Id, (document, version) => new { document.Id, version.Signature })
            .Where(row => row.Signature != null)
            .AsAsyncEnumerable();
        var sketches = new List<(Guid, byte[])>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
            if (TextSignature.IsOne(row.Signature!)) sketches.Add((row.Id, row.Signature!));
        return sketches;
    }

    private async Task AddAsync(BotSuiteDbContext context, string index, SimilarPair[] pairs, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        context.Duplicates.AddRange(pairs.Select(pair => new DuplicateFinding
        {
            Index = index,
            OneDocumentId = pair.One,
            OtherDocumentId = pair.Other,
            Similarity = pair.Similarity,
            FoundAt = now,
        }));
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Index {Index} holds {Pairs} pairs of documents that say the same or nearly so, among {Documents}.")]
        public static partial void Found(ILogger logger, string index, int pairs, int documents);
    }
}
