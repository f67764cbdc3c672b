using System.Runtime.CompilerServices;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Reads documents from the store and analyses them, a batch at a time, so that memory holds one batch of whole texts at the most.</summary>
internal sealed partial class PassageLoader(
    IDbContextFactory<BotSuiteDbContext> contexts, TextAnalyzer analyzer, PassageVectorLoader vectors, EmbeddingModels models, ILogger<PassageLoader> logger)
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
    public IAsyncEnumerable<LoadedDocument> LoadAsync(IReadOnlyCollection<Guid> documents, Vocabulary vocabulary, CancellationToken cancellationToken) =>
        LoadAsync(documents, vocabulary, _ => models.Configured, cancellationToken);

    /// <summary>The same with vectors of the model that each index is searched with.</summary>
    public async IAsyncEnumerable<LoadedDocument> LoadAsync(
        IReadOnlyCollection<Guid> documents, Vocabulary vocabulary, Func<string, ITextEmbedder?> modelOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var batch in documents.Chunk(BatchSize))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var found = await context.Documents.AsNoTracking()
                .Where(document => batch.Contains(document.Id))
                .Select(document => new { Document = document, IsSourceDeleted = document.Source!.DeletedAt != null })
                .ToListAsync(cancellationToken);
            var living = found.Where(row => row.Document.DeletedAt is null && !row.IsSourceDeleted).Select(row => row.Document).ToList();
            var inForce = await InForceAsync(context, living, cancellationToken);
            var versions = await VersionsAsync(context, [.. inForce.SelectMany(document => document.Value).Select(dates => dates.Id)], cancellationToken);
            var loaded = found.ConvertAll(row => new LoadedDocument(row.Document.Id, row.Document.Index,
                [.. inForce.GetValueOrDefault(row.Document.Id, []).SelectMany(dates => Analysed(row.Document, versions.GetValueOrDefault(dates.Id), dates, vocabulary))]));
            foreach (var document in await WithVectorsAsync(loaded, modelOf, cancellationToken)) yield return document;

            foreach (var purged in batch.Except(found.Select(row => row.Document.Id))) yield return new LoadedDocument(purged, null, []);
        }
    }

    /// <summary>Passages with their vectors of another model, in their order.</summary>
    public Task<IReadOnlyList<IndexedPassage>> EmbeddedAsync(IReadOnlyList<IndexedPassage> passages, ITextEmbedder? model, CancellationToken cancellationToken) =>
        vectors.LoadAsync(passages, model, cancellationToken);

    // All passages of a batch at once, for one query instead of hundreds.
    private async Task<List<LoadedDocument>> WithVectorsAsync(
        List<LoadedDocument> documents, Func<string, ITextEmbedder?> modelOf, CancellationToken cancellationToken)
    {
        var embedded = new List<LoadedDocument>(documents.Count);
        foreach (var index in documents.GroupBy(document => document.Index, StringComparer.Ordinal))
        {
            var model = index.Key is { } name ? modelOf(name) : null;
            var passages = await vectors.LoadAsync([.. index.SelectMany(document => document.Passages)], model, cancellationToken);
            var taken = 0;
            foreach (var document in index)
            {
                embedded.Add(document with { Passages = [.. passages.Skip(taken).Take(document.Passages.Length)] });
                taken += document.Passages.Length;
            }
        }

        return embedded;
    }

    /// <summary>Of each document the versions that hold on some day, newest first. Most documents have one, so texts are read only of those.</summary>
    private static async Task<Dictionary<Guid, IReadOnlyList<VersionDates>>> InForceAsync(
        BotSuiteDbContext context, List<Document> documents, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. documents.Select(document => document.Id)];
        var dates = await context.DocumentVersions.AsNoTracking()
            .Where(version => ids.Contains(version.DocumentId))
            .Select(version => new VersionDates(version.Id, version.DocumentId, version.Number, version.EffectiveFrom, version.EffectiveTo))
            .ToListAsync(cancellationToken);
        var current = documents.ToDictionary(document => document.Id, document => document.CurrentVersionId);
        return dates.GroupBy(version => version.DocumentId).ToDictionary(
            document => document.Key,
            document => document.FirstOrDefault(version => version.Id == current[document.Key]) is { } latest
                ? VersionDates.InForce(document.Where(version => version.Number <= latest.Number))
                : []);
    }

    private IndexedPassage[] Analysed(Document document, DocumentVersion? version, VersionDates dates, Vocabulary vocabulary)
    {
        // A version may be purged between the two looks at the store; the feed brings the news of that.
        if (version is null) return [];
        if (IsWhole(version)) return IndexedPassage.Of(document, version, dates.To, analyzer, vocabulary);

        Log.Damaged(logger, version.Id);
        return [];
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
