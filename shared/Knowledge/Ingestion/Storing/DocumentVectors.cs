using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Ingestion.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>
/// Sees to it that what is about to be stored has vectors. A model that cannot be reached keeps nothing out of search: the documents
/// are found by their words until <see cref="Retrieval.Vector.MissingVectors"/> catches up.
/// </summary>
internal sealed partial class DocumentVectors(IServiceProvider services, VectorCache cache, ILogger<DocumentVectors> logger)
{
    private readonly ITextEmbedder? _embedder = services.GetService<ITextEmbedder>();

    /// <summary>Embeds the texts of documents that have no vector yet.</summary>
    public async Task FillAsync(IEnumerable<ReadDocument> documents, CancellationToken cancellationToken)
    {
        if (_embedder is null) return;

        string[] texts =
        [
            .. documents.Where(document => _embedder.Knows(document.Language))
                .SelectMany(document => document.Passages.SelectMany(passage =>
                    PassageTexts.Of(passage.Questions, passage.HeadingPath, passage.Range.Of(document.Text)))),
        ];
        try
        {
            await cache.FillAsync(texts, null, cancellationToken);
        }
        catch (EmbeddingException exception)
        {
            Log.NotEmbedded(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Documents are stored without vectors and found by their words alone until the model can be reached.")]
        public static partial void NotEmbedded(ILogger logger, Exception exception);
    }
}
