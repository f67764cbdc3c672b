namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>
/// Compares a question's vector with those of all passages, one after another: at the speed of memory. The rows are the passages'
/// own arrays, so that a new snapshot copies none. Immutable; safe for many threads.
/// </summary>
internal sealed class VectorIndex : IPassageCosines
{
    // From here on bytes are compared first, which moves a quarter of the memory, and the best fifty exactly. Where it pays was not measured.
    private const int ExactUpTo = 10_000;

    private readonly PassageVectors[] _passages;
    private readonly bool _isLarge;

    /// <param name="passages">The vectors of each passage, by its place.</param>
    public VectorIndex(IReadOnlyList<PassageVectors> passages)
    {
        _passages = [.. passages];
        Count = _passages.Count(passage => !passage.IsEmpty);
        _isLarge = _passages.Sum(passage => passage.Questions.Count + (passage.Text is null ? 0 : 1)) > ExactUpTo;
    }

    /// <summary>How many passages have vectors.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public bool Score(ReadOnlySpan<float> question, Span<float> scores, bool textsOnly)
    {
        if (_isLarge) ScoreByBytes(ByteVector.Of(question), scores, textsOnly);
        else
            for (var place = 0; place < _passages.Length; place++)
                scores[place] = _passages[place].CosineWith(question, textsOnly);
        return !_isLarge;
    }

    /// <inheritdoc/>
    public float Exactly(ReadOnlySpan<float> question, int place, bool textsOnly) => _passages[place].CosineWith(question, textsOnly);

    private void ScoreByBytes(ByteVector question, Span<float> scores, bool textsOnly)
    {
        for (var place = 0; place < _passages.Length; place++)
        {
            var passage = _passages[place];
            var greatest = passage.Text is { } text ? text.Bytes.Dot(question) : float.NaN;
            if (!textsOnly)
                foreach (var own in passage.Questions)
                    if (own.Bytes.Dot(question) is var cosine && !(cosine <= greatest))
                        greatest = cosine;
            scores[place] = greatest;
        }
    }
}
