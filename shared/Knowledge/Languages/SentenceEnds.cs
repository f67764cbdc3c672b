namespace BotSuite.Answering.Writing;

/// <summary>Finds where sentences end inside a paragraph.</summary>
internal static class SentenceEnds
{
    private static readonly HashSet<string> NeverLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "fig", "sec", "art", "approx", "vol", "pp", "cf", "rev", "gen", "sen", "rep", "gov", "capt", "mt", "ft", "dept", "para", "ch", "incl", "esp", "resp", "tel", "ext",
    };

    // These may end a sentence; they do where the next word can only begin one.
    private static readonly HashSet<string> SometimesLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "etc", "a.m", "p.m", "u.s", "u.k", "u.s.a", "u.n", "e.u", "d.c", "ph.d", "m.d", "inc", "ltd", "co", "corp", "jr", "sr", "al", "est", "no",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "A", "An", "And", "As", "At", "But", "By", "Do", "For", "From", "He", "How", "However", "I", "If", "In", "It", "On", "Or", "Our", "Please", "She", "So", "That", "The", "There", "These", "They", "This", "Those", "To", "Under", "We", "What", "When", "Where", "While", "With", "You", "Your",
    };

    public static IEnumerable<(int Start, int End)> Cut(string text, int start, int end)
    {
        var first = start;
        for (var at = start; at < end; at++)
        {
            if (!IsMark(text[at]))
                continue;

            var after = AfterMarks(text, at, end);
            if (after < end && !EndsHere(text, first, at, after, end))
            {
                at = after - 1;
                continue;
            }

            yield return (first, after);
            first = after;
            while (first < end && char.IsWhiteSpace(text[first]))
                first++;
            at = first - 1;
        }

        if (first < end)
            yield return (first, end);
    }

    private static bool IsMark(char character) => character is '.' or '?' or '!' or '…' or '。' or '？' or '！';

    private static int AfterMarks(string text, int at, int end)
    {
        while (at < end && IsMark(text[at]))
            at++;
        while (at < end && text[at] is '"' or '\'' or '”' or '’' or ')' or ']' or '»' or '」' or '』')
            at++;
        return at;
    }

    private static bool EndsHere(string text, int first, int mark, int after, int end)
    {
        if (text[mark] is '。' or '？' or '！')
            return true;
        if (!char.IsWhiteSpace(text[after]))
            return false;

        var next = after;
        while (next < end && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= end)
            return true;
        if (char.IsLower(text[next]) && char.IsAsciiLetter(text[next]))
            return false;
        return text[mark] != '.' || after - mark > 1 && text[mark + 1] == '.' || EndsAtPoint(text, first, mark, next, end);
    }

    private static bool EndsAtPoint(string text, int first, int mark, int next, int end)
    {
        var word = WordBefore(text, first, mark);
        if (word.Length == 0 || word[^1] is >= '가' and <= '힣')
            return true;
        // "2024. 3. 1." and "1. Open the app" inside a line.
        if (char.IsDigit(word[^1]) && (char.IsDigit(text[next]) || word.Length == mark - first))
            return false;
        if (word.Length == 1 && char.IsUpper(word[0]))
            return false;
        if (NeverLast.Contains(word))
            return false;
        if (!SometimesLast.Contains(word))
            return true;
        if (word.Equals("no", StringComparison.OrdinalIgnoreCase))
            return !char.IsDigit(text[next]);
        return Openers.Contains(WordFrom(text, next, end));
    }

    // With the points inside: "U.S", "e.g".
    private static string WordBefore(string text, int first, int mark)
    {
        var start = mark;
        while (start > first && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        return text[start..mark].TrimStart('.');
    }

    private static string WordFrom(string text, int start, int end)
    {
        var at = start;
        while (at < end && char.IsLetter(text[at]))
            at++;
        return text[start..at];
    }
}
