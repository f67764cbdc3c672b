using System.Numerics.Tensors;

namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>
/// Compares a question's vector with those of all passages, one after another: at the speed of memory, and exact. The rows are the
/// passages' own arrays, so that a new snapshot copies none. Immutable; safe for many threads.
/// </summary>
internal sealed class VectorIndex
{
    private readonly float[][] _rows;
    private readonly int[] _owners;
    private readonly bool[] _areTexts;
    private readonly bool[] _have;

    /// <param name="passages">The vectors of each passage, by its place.</param>
    public VectorIndex(IReadOnlyList<PassageVectors> passages)
    {
        var rows = new List<float[]>(passages.Count * 2);
        var owners = new List<int>(passages.Count * 2);
        var areTexts = new List<bool>(passages.Count * 2);
        _have = new bool[passages.Count];
        for (var place = 0; place < passages.Count; place++)
        {
            _have[place] = !passages[place].IsEmpty;
            foreach (var question in passages[place].Questions) Add(question, place, false);
            if (passages[place].Text is { } text) Add(text, place, true);
        }

        (_rows, _owners, _areTexts) = ([.. rows], [.. owners], [.. areTexts]);

        void Add(float[] row, int owner, bool isText)
        {
            rows.Add(row);
            owners.Add(owner);
            areTexts.Add(isText);
        }
    }

    /// <summary>How many passages have vectors.</summary>
    public int Count => _have.Count(has => has);

    /// <summary>Whether a passage has vectors.</summary>
    public bool Has(int place) => _have[place];

    /// <summary>The greatest cosine of a question with any of a passage's vectors, from -1 to 1; -1 where the passage has none.</summary>
    /// <param name="question">The question's vector, of length 1.</param>
    /// <param name="scores">Receives a cosine for each passage; filled anew.</param>
    /// <param name="textsOnly">Whether questions and headings are left out.</param>
    public void Score(ReadOnlySpan<float> question, Span<float> scores, bool textsOnly)
    {
        scores.Fill(-1);
        for (var row = 0; row < _rows.Length; row++)
        {
            if (textsOnly && !_areTexts[row]) continue;
            var cosine = TensorPrimitives.Dot(question, _rows[row]);
            ref var score = ref scores[_owners[row]];
            if (cosine > score) score = cosine;
        }
    }

    /// <summary>The greatest cosine of a question with any of a passage's questions or headings, from -1 to 1.</summary>
    public void ScoreQuestions(ReadOnlySpan<float> question, Span<float> scores)
    {
        scores.Fill(-1);
        for (var row = 0; row < _rows.Length; row++)
        {
            if (_areTexts[row]) continue;
            var cosine = TensorPrimitives.Dot(question, _rows[row]);
            ref var score = ref scores[_owners[row]];
            if (cosine > score) score = cosine;
        }
    }
}
