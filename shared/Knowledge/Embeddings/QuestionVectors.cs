using System.Collections.Concurrent;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>The vectors of the questions asked lately, because one turn looks for the same question several times. Bounded; safe for many threads.</summary>
internal sealed class QuestionVectors(ITextEmbedder embedder)
{
    private const int Most = 512;

    private readonly ConcurrentDictionary<string, float[]> _recent = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>The vector of a question.</summary>
    /// <exception cref="EmbeddingException">The model gave none.</exception>
    public async ValueTask<float[]> OfAsync(string question, CancellationToken cancellationToken)
    {
        if (_recent.TryGetValue(question, out var known)) return known;

        var vector = await embedder.EmbedQuestionAsync(question, cancellationToken);
        if (_recent.TryAdd(question, vector))
        {
            _order.Enqueue(question);
            while (_order.Count > Most && _order.TryDequeue(out var oldest)) _recent.TryRemove(oldest, out _);
        }

        return vector;
    }
}
