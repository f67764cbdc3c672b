using BotSuite.Knowledge.Embeddings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>The vector of a query, where the model knows its language and can be reached; else the query is looked for by its words.</summary>
internal sealed partial class QueryVectors
{
    private readonly ITextEmbedder? _embedder;
    private readonly QuestionVectors? _questions;
    private readonly CosineScales _scales;
    private readonly ILogger<QueryVectors> _logger;

    public QueryVectors(IServiceProvider services, CosineScales scales, ILogger<QueryVectors> logger)
    {
        (_embedder, _scales, _logger) = (services.GetService<ITextEmbedder>(), scales, logger);
        _questions = _embedder is null ? null : new QuestionVectors(_embedder);
    }

    /// <summary>The vector; null where there is none.</summary>
    public async ValueTask<QueryVector?> OfAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        if (_embedder is null || !_embedder.Knows(query.Language) || !query.Text.Any(char.IsLetterOrDigit)) return null;
        try
        {
            return new QueryVector(await _questions!.OfAsync(query.Text, cancellationToken), await _scales.OfAsync(_embedder, cancellationToken));
        }
        catch (EmbeddingException exception)
        {
            Log.NoVector(_logger, exception);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A question is looked for by its words alone, for want of its vector.")]
        public static partial void NoVector(ILogger logger, Exception exception);
    }
}
