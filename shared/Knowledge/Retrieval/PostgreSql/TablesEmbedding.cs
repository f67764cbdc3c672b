using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>
/// Gives vectors to the passages of the tables that lack some: after a change of the model to all, else to those that were stored
/// while the model could not be reached. Each process goes through them in an order of its own, so that two share the work. A
/// version is seen to once: what lacks vectors after that has damaged ones.
/// </summary>
internal sealed partial class TablesEmbedding(
    SearchDatabase database, SearchTables tables, PassageLoader loader, VectorCache cache, IServiceProvider services,
    TimeProvider clock, Random random, ILogger<TablesEmbedding> logger) : BackgroundService
{
    private const int DocumentsAtOnce = 100;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly ITextEmbedder? _embedder = services.GetService<ITextEmbedder>();
    private readonly HashSet<Guid> _seenTo = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_embedder is null) return;
        var pause = LookEvery;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, clock, stoppingToken);
            try
            {
                await FillAsync(stoppingToken);
                pause = LookEvery;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The product goes on with words; the pause grows so that a service in trouble is not troubled more.
                pause = (exception as EmbeddingException)?.RetryAfter ?? TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, pause.Ticks * 2));
                Log.NotFilled(logger, exception);
            }
        }
    }

    /// <summary>Embeds what is missing now; returns how many documents were seen to.</summary>
    internal async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        if (_embedder is null || tables.OwnVectors is not { } own) return 0;

        var lacking = await LackingAsync(own, cancellationToken);
        var documents = lacking.Where(one => !_seenTo.Contains(one.Version)).Select(one => one.Document).Distinct().OrderBy(_ => random.Next()).ToList();
        foreach (var some in documents.Chunk(DocumentsAtOnce))
        {
            await cache.FillAsync(await TextsAsync(some, cancellationToken), null, cancellationToken);
            await tables.RewriteAsync(some, cancellationToken);
            _seenTo.UnionWith(lacking.Where(one => some.Contains(one.Document)).Select(one => one.Version));
        }

        if (documents.Count > 0) Log.Filled(logger, documents.Count, own.ModelId);
        return documents.Count;
    }

    // Another process may search with another model by now, and then the vectors are its own to make.
    private async Task<List<(Guid Document, Guid Version)>> LackingAsync(VectorTable own, CancellationToken cancellationToken)
    {
        var lacking = new List<(Guid, Guid)>();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            $"SELECT DISTINCT document_id, version_id FROM {database.Passages} WHERE lacks_vectors AND EXISTS (SELECT FROM {database.State} WHERE model_id = $1 AND dimensions = $2)", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = own.ModelId });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = own.Dimensions });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) lacking.Add((reader.GetGuid(0), reader.GetGuid(1)));
        return lacking;
    }

    private async Task<List<string>> TextsAsync(Guid[] documents, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        await foreach (var document in loader.LoadAsync(documents, new Vocabulary(), cancellationToken))
            foreach (var passage in document.Passages)
                if (passage.LacksVectors)
                    texts.AddRange(PassageTexts.Of(passage.Passage.Questions, passage.Passage.HeadingPath, passage.Passage.Text));
        return texts;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Documents} documents of the search tables got vectors of {Model}.")]
        public static partial void Filled(ILogger logger, int documents, string model);

        [LoggerMessage(2, LogLevel.Warning, "Missing vectors could not be made; search goes by words where they are missing.")]
        public static partial void NotFilled(ILogger logger, Exception exception);
    }
}
