using System.Runtime.CompilerServices;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Reads documents from the store and analyses them, a batch at a time, so that memory holds one batch of whole texts at the most.</summary>
internal sealed partial class PassageLoader(
    IDbContextFactory<BotSuiteDbContext> contexts, TextAnalyzer analyzer, PassageVectorLoader vectors, ILogger<PassageLoader> logger)
{
    private const int BatchSize = 500;

    /// <summary>The ids of all documents that can be quoted from.</summary>
    public async Task<IReadOnlyList<Guid>> LivingDocumentsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Documents.AsNoTracking()
            .Where(document => document.DeletedAt == null && document.CurrentVersionId != null && document.Source!.DeletedAt == null)
            .Select(document => document.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What the given documents say now; without passages for those that say nothing (any more).</summary>
    public async IAsyncEnumerable<LoadedDocument> LoadAsync(
        IReadOnlyCollection<Guid> documents, Vocabulary vocabulary, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var batch in documents.Chunk(BatchSize))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var found = await context.Documents.AsNoTracking()
                .Where(document => batch.Contains(document.Id))
                .Select(document => new { Document = document, IsSourceDeleted = document.Source!.DeletedAt != null })
                .ToListAsync(cancellationToken);
            var versions = await VersionsAsync(context, [.. found.Select(row => row.Document.CurrentVersionId).OfType<Guid>()], cancellationToken);

            var loaded = new List<LoadedDocument>(found.Count);
            foreach (var row in found)
            {
                var lives = row.Document.DeletedAt is null && !row.IsSourceDeleted;
                var version = lives && row.Document.CurrentVersionId is { } id ? versions.GetValueOrDefault(id) : null;
                if (version is not null && !IsWhole(version))
                {
                    Log.Damaged(logger, version.Id);
                    version = null;
                }

                loaded.Add(new LoadedDocument(row.Document.Id, row.Document.Index,
                    version is null ? [] : IndexedPassage.Of(row.Document, version, analyzer, vocabulary)));
            }

            foreach (var document in await WithVectorsAsync(loaded, cancellationToken)) yield return document;

            foreach (var purged in batch.Except(found.Select(row => row.Document.Id))) yield return new LoadedDocument(purged, null, []);
        }
    }

    // All passages of a batch at once, for one query instead of hundreds.
    private async Task<IEnumerable<LoadedDocument>> WithVectorsAsync(List<LoadedDocument> documents, CancellationToken cancellationToken)
    {
        var passages = await vectors.LoadAsync([.. documents.SelectMany(document => document.Passages)], cancellationToken);
        var taken = 0;
        return documents.Select(document =>
        {
            var own = passages.Skip(taken).Take(document.Passages.Length).ToArray();
            taken += own.Length;
            return document with { Passages = own };
        }).ToList();
    }

    private static async Task<Dictionary<Guid, DocumentVersion>> VersionsAsync(
        BotSuiteDbContext context, Guid[] ids, CancellationToken cancellationToken) =>
        await context.DocumentVersions.AsNoTracking().AsSplitQuery()
            .Include(version => version.Passages)
            .Where(version => ids.Contains(version.Id))
            .ToDictionaryAsync(version => version.Id, cancellationToken);

    // One damaged row must not take all other answers with it.
    private static bool IsWhole(DocumentVersion version) =>
        version.Passages.TrueForAll(passage => 0 <= passage.Start && passage.Start <= passage.End && passage.End <= version.Text.Length);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Version {Version} is left out of search: a passage lies outside of its text.")]
        public static partial void Damaged(ILogger logger, Guid version);
    }
}
