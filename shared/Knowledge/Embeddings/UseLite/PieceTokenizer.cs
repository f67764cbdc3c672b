using System.Text;

namespace BotSuite.Knowledge.Embeddings.UseLite;

/// <summary>
/// Cuts text into the pieces of a SentencePiece unigram vocabulary: of all ways to cut, the one with the greatest sum of piece
/// scores (Viterbi). Follows the published JavaScript encoder to the id, its special cases included. Safe for many threads.
/// </summary>
internal sealed class PieceTokenizer
{
    private const int Unknown = 0;
    private const char Space = '\u2581';

    private readonly Dictionary<string, (double Score, int Id)>.AlternateLookup<ReadOnlySpan<char>> _pieces;
    private readonly int _longestPiece;

    /// <param name="vocabulary">The pieces with their scores, in the order of their ids; the first ones are reserved.</param>
    /// <param name="reserved">How many ids at the beginning stand for no text.</param>
    public PieceTokenizer(IReadOnlyList<(string Piece, double Score)> vocabulary, int reserved)
    {
        var pieces = new Dictionary<string, (double, int)>(vocabulary.Count, StringComparer.Ordinal);
        for (var id = reserved; id < vocabulary.Count; id++)
        {
            pieces[vocabulary[id].Piece] = (vocabulary[id].Score, id);
            _longestPiece = Math.Max(_longestPiece, vocabulary[id].Piece.Length);
        }

        _pieces = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The ids of a text's pieces; none for an empty text. A run of characters that no piece covers is one unknown piece.</summary>
    public List<int> Encode(string text)
    {
        var normal = WellFormed(text).Normalize(NormalizationForm.FormKC);
        if (normal.Length == 0) return [];

        var path = BestPath(Space + normal.Replace(' ', Space));
        var ids = new List<int>();
        for (var end = path.Length - 1; end > 0; end = path[end].From)
            if (path[end].Id != Unknown || ids.Count == 0 || ids[^1] != Unknown)
                ids.Add(path[end].Id);
        ids.Reverse();
        return ids;
    }

    private Step[] BestPath(string text)
    {
        var path = new Step[text.Length + 1];
        path[0].IsReached = true;
        for (var start = 0; start < text.Length; start++)
        {
            if (!path[start].IsReached) continue; // the second half of a surrogate pair

            var isCovered = false;
            for (var length = 1; length <= _longestPiece && start + length <= text.Length; length++)
            {
                if (!_pieces.TryGetValue(text.AsSpan(start, length), out var piece)) continue;
                Reach(path, start, start + length, piece.Score, piece.Id);
                isCovered = true;
            }

            if (!isCovered) Reach(path, start, start + (char.IsSurrogatePair(text, start) ? 2 : 1), 0, Unknown);
        }

        return path;
    }

    private static void Reach(Step[] path, int from, int to, double score, int id)
    {
        var total = path[from].Score + score;
        // A sum of exactly 0 counts as unset, as it does in the encoder that the model was published with.
        if (path[to].IsReached && path[to].Score != 0 && total < path[to].Score) return;
        path[to] = new Step { Score = total, From = from, Id = id, IsReached = true };
    }

    // Half a surrogate pair cannot be normalised.
    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i) || i + 1 == text.Length) return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
            i++;
        }

        return text;
    }

    private struct Step
    {
        public double Score;
        public int From;
        public int Id;
        public bool IsReached;
    }
}
