namespace BotSuite.Knowledge.Embeddings;

/// <summary>The vectors of the questions asked lately, because one turn looks for the same question several times. Bounded; safe for many threads.</summary>
/// <param name="embedder">Makes those that are not there.</param>
/// <param name="most">How many are kept; the one not asked for longest goes first.</param>
internal sealed class QuestionVectors(ITextEmbedder embedder, int most = 512)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Question, float[] Vector)>> _recent = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Question, float[] Vector)> _order = new();

    /// <summary>The vector of a question.</summary>
    /// <exception cref="EmbeddingException">The model gave none.</exception>
    public async ValueTask<float[]> OfAsync(string question, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_recent.TryGetValue(question, out var known))
            {
                _order.Remove(known);
                _order.AddFirst(known);
                return known.Value.Vector;
            }
        }

        var vector = await embedder.EmbedQuestionAsync(question, cancellationToken);
        Keep(question, vector);
        return vector;
    }

    private void Keep(string question, float[] vector)
    {
        lock (_gate)
        {
            // Two may have asked for the same one at once.
            if (_recent.ContainsKey(question)) return;
            _recent[question] = _order.AddFirst((question, vector));
            while (_recent.Count > most)
            {
                _recent.Remove(_order.Last!.Value.Question);
                _order.RemoveLast();
            }
        }
    }
}
