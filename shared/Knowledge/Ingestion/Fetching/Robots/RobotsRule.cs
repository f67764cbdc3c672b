namespace BotSuite.Knowledge.Ingestion.Fetching.Robots;

/// <summary>A line <c>Allow</c> or <c>Disallow</c> of a robots.txt.</summary>
/// <param name="IsAllowed">Whether what it matches may be fetched.</param>
/// <param name="Pattern">The beginning of a path, in which <c>*</c> is anything and a last <c>$</c> the end.</param>
internal sealed record RobotsRule(bool IsAllowed, string Pattern)
{
    // The search that looks at many letters at once is quickest for what people write, but its time grows with the product of both lengths.
    private const int ShortPiece = 64;

    /// <summary>Whether the rule is about a path. The time grows with the sum of both lengths, whatever the pattern.</summary>
    /// <param name="path">Path and query, percent-encoded.</param>
    public bool Matches(string path)
    {
        var isWhole = Pattern.EndsWith('$');
        var pattern = isWhole ? Pattern.AsSpan(0, Pattern.Length - 1) : Pattern.AsSpan();
        var star = pattern.IndexOf('*');
        if (star < 0) return isWhole ? pattern.SequenceEqual(path) : path.AsSpan().StartsWith(pattern);
        if (!path.AsSpan().StartsWith(pattern[..star])) return false;

        // Each piece between stars is best found as early as possible, so that most of the path is left for those behind it.
        var rest = path.AsSpan(star);
        for (pattern = pattern[(star + 1)..]; (star = pattern.IndexOf('*')) >= 0; pattern = pattern[(star + 1)..])
        {
            var place = Find(rest, pattern[..star]);
            if (place < 0) return false;
            rest = rest[(place + star)..];
        }

        return isWhole ? rest.EndsWith(pattern) : Find(rest, pattern) >= 0;
    }

    private static int Find(ReadOnlySpan<char> path, ReadOnlySpan<char> piece) =>
        piece.Length > path.Length ? -1 : piece.Length <= ShortPiece ? path.IndexOf(piece) : FindLong(path, piece);

    /// <summary>The search of Knuth, Morris and Pratt, which looks at each letter of the path twice at most.</summary>
    private static int FindLong(ReadOnlySpan<char> path, ReadOnlySpan<char> piece)
    {
        // How much of the piece's beginning still fits where a letter does not.
        var fits = new int[piece.Length];
        for (int at = 1, length = 0; at < piece.Length; at++)
        {
            while (length > 0 && piece[at] != piece[length]) length = fits[length - 1];
            if (piece[at] == piece[length]) length++;
            fits[at] = length;
        }

        for (int at = 0, length = 0; at < path.Length; at++)
        {
            while (length > 0 && path[at] != piece[length]) length = fits[length - 1];
            if (path[at] == piece[length]) length++;
            if (length == piece.Length) return at - length + 1;
        }

        return -1;
    }
}
