using System.Collections.Concurrent;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Cleaning;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>
/// What the documents of a source repeat at their edges, as the store knows it. A document that is read is cleaned by what repeated when
/// its run began: that is the same for every worker, in whichever order they read and however often they are killed. What the run
/// itself brings to light is left to <see cref="EdgeCleaning"/>, at the run's end.
/// </summary>
internal sealed class SourceEdges(IDbContextFactory<BotSuiteDbContext> contexts)
{
    // What repeats on a site does so in a part of it; more would cost time and memory (16 KB each at the most) and tell nothing new.
    private const int MostDocuments = 2_000;
    private const int MostRunsRemembered = 50;

    private readonly ConcurrentDictionary<Guid, RepeatedEdges> _ofRuns = new();

    /// <summary>Whether the documents of a source come of one template, as a site's do. What people wrote or programs sent one by one does not.</summary>
    public static bool AreLookedAt(SourceKind kind) => kind is SourceKind.Folder or SourceKind.Site or SourceKind.Feed;

    /// <summary>The documents without what repeated in their source when the run began.</summary>
    /// <param name="claim">The piece that they were read from.</param>
    /// <param name="documents">What was read.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public async Task<List<ReadDocument>> CleanAsync(ClaimedItem claim, List<ReadDocument> documents, CancellationToken cancellationToken)
    {
        if (!AreLookedAt(claim.Source.Kind) || documents.All(IsRows)) return documents;

        if (!_ofRuns.TryGetValue(claim.RunId, out var edges))
        {
            if (_ofRuns.Count >= MostRunsRemembered) _ofRuns.Clear();
            edges = _ofRuns[claim.RunId] = await AtBeginningAsync(claim, cancellationToken);
        }

        return edges.IsEmpty ? documents : [.. documents.Select(document => IsRows(document) ? document : edges.Clean(document))];
    }

    /// <summary>What repeats in a source now.</summary>
    public static Task<RepeatedEdges> NowAsync(BotSuiteDbContext context, Guid sourceId, CancellationToken cancellationToken) =>
        FindAsync(CurrentOf(context, sourceId), cancellationToken);

    /// <summary>The versions that are quoted from now, of documents that may be cleaned.</summary>
    public static IQueryable<DocumentVersion> CurrentOf(BotSuiteDbContext context, Guid sourceId) => WithoutRows(context.DocumentVersions.AsNoTracking()
        .Where(version => version.Document!.SourceId == sourceId && version.Document.DeletedAt == null && version.Document.CurrentVersionId == version.Id));

    private async Task<RepeatedEdges> AtBeginningAsync(ClaimedItem claim, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sourceId = claim.Source.Id;
        var began = await context.SourceRuns.Where(run => run.Id == claim.RunId).Select(run => run.StartedAt ?? run.CreatedAt).SingleAsync(cancellationToken);
        var then = context.DocumentVersions.AsNoTracking().Where(version => version.Document!.SourceId == sourceId
            && (version.Document.DeletedAt == null || version.Document.DeletedAt >= began)
            && version.ReadAt < began
            && !context.DocumentVersions.Any(later => later.DocumentId == version.DocumentId && later.Number > version.Number && later.ReadAt < began));
        return await FindAsync(WithoutRows(then), cancellationToken);
    }

    private static async Task<RepeatedEdges> FindAsync(IQueryable<DocumentVersion> versions, CancellationToken cancellationToken)
    {
        var rows = versions.OrderBy(version => version.Document!.Key).Take(MostDocuments).Select(version => new
        {
            Head = version.Text.Substring(0, DocumentEdges.Characters),
            Tail = version.Text.Length > DocumentEdges.Characters ? version.Text.Substring(version.Text.Length - DocumentEdges.Characters) : version.Text,
            version.Dropped,
        });
        var edges = new List<DocumentEdges>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken)) edges.Add(DocumentEdges.Of(row.Head, row.Tail, row.Dropped));
        return RepeatedEdges.Of(edges);
    }

    // Rows of data are alike by nature, and each of them was meant.
    private static bool IsRows(ReadDocument document) =>
        document.Line is not null || document.Reader.Split('/')[0] is "jsonl" or "json" or "csv" or "sheets";

    private static IQueryable<DocumentVersion> WithoutRows(IQueryable<DocumentVersion> versions) => versions.Where(version =>
        !version.Reader.StartsWith("jsonl/") && !version.Reader.StartsWith("json/") && !version.Reader.StartsWith("csv/") && !version.Reader.StartsWith("sheets/"));
}
