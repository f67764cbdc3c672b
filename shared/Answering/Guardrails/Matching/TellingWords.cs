namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>
/// Finds for a phrase the pieces of words of which one has to stand in any text that it matches. A text that has none of them is done
/// with in one vectorised look, and the automaton of a phrase that nobody ever says is never built: each takes a megabyte.
/// </summary>
internal sealed class TellingWords(IReadOnlyDictionary<string, string[]> lists)
{
    // Beyond this a look for them all is no quicker than the automaton.
    private const int Most = 600;
    private const int DeepestLists = 8;

    /// <summary>The pieces, as folded text writes them; null where any text could match.</summary>
    public IReadOnlyCollection<string>? Of(string phrase) => Of(phrase, depth: 0);

    private HashSet<string>? Of(string phrase, int depth)
    {
        if (depth > DeepestLists) return null;
        HashSet<string>? best = null;
        foreach (var token in PhraseSyntax.Split(phrase, ' ').Where(token => token.Length > 0 && token != ".."))
        {
            foreach (var pieces in PiecesOf(token, depth))
            {
                if (pieces.Count <= Most && (best is null || Telling(pieces) > Telling(best))) best = pieces;
            }
        }

        return best;
    }

    // The shortest piece is the one that stands in most texts; of two sets that are alike in this, the smaller one is looked for quicker.
    private static double Telling(HashSet<string> pieces) => pieces.Min(piece => piece.Length) - (pieces.Count / (double)(Most * 2));

    // A word is a row of parts that all have to be there: runs of letters, choices and lists.
    private IEnumerable<HashSet<string>> PiecesOf(string token, int depth)
    {
        var run = new System.Text.StringBuilder();
        for (var at = 0; at < token.Length; at++)
        {
            var character = token[at];
            if (char.IsLetterOrDigit(character))
            {
                run.Append(char.ToLowerInvariant(character));
                continue;
            }

            if (character is '\'' or '’') continue;
            if (run.Length > 0) yield return [run.ToString()];
            run.Clear();
            if (character is not ('[' or '{')) continue;

            var end = PhraseSyntax.Closing(token, at);
            IReadOnlyCollection<string> alternatives = character == '[' ? PhraseSyntax.Split(token[(at + 1)..end], '|') : lists.GetValueOrDefault(token[(at + 1)..end]) ?? [];
            if (Union(alternatives, depth) is { } pieces) yield return pieces;
            at = end;
        }

        if (run.Length > 0) yield return [run.ToString()];
    }

    private HashSet<string>? Union(IReadOnlyCollection<string> alternatives, int depth)
    {
        var union = new HashSet<string>(StringComparer.Ordinal);
        foreach (var alternative in alternatives)
        {
            if (Of(alternative, depth + 1) is not { } pieces) return null;
            union.UnionWith(pieces);
        }

        return union.Count == 0 ? null : union;
    }
}
