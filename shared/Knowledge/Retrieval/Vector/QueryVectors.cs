using System.Collections.Concurrent;
using BotSuite.Knowledge.Embeddings;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>The vector of a query, where the model knows its language and can be reached; else the query is looked for by its words.</summary>
internal sealed partial class QueryVectors(CosineScales scales, ILogger<QueryVectors> logger)
{
    // Two while one model takes over from the other.
    private readonly ConcurrentDictionary<string, QuestionVectors> _questions = new(StringComparer.Ordinal);

    /// <summary>The vector that a model makes of a query; null where there is none.</summary>
    public async ValueTask<QueryVector?> OfAsync(PassageQuery query, ITextEmbedder? model, CancellationToken cancellationToken)
    {
        if (model is null || !model.Knows(query.Language) || !query.Text.Any(char.IsLetterOrDigit)) return null;
        try
        {
            var questions = _questions.GetOrAdd(model.ModelId, static (_, one) => new QuestionVectors(one), model);
            return new QueryVector(await questions.OfAsync(query.Text, cancellationToken), await scales.OfAsync(model, cancellationToken));
        }
        catch (EmbeddingException exception)
        {
            Log.NoVector(logger, exception);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A question is looked for by its words alone, for want of its vector.")]
        public static partial void NoVector(ILogger logger, Exception exception);
    }
}
