using System.Buffers;
using System.Collections.Frozen;

namespace BotSuite.Knowledge.Languages;

/// <summary>
/// Finds where sentences end inside a paragraph or an item of a list, in English and Korean: at a mark, and never within a number,
/// an abbreviation or a web address. In doubt two sentences stay one. Pure and safe to call from anywhere.
/// </summary>
public static class SentenceEnds
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".?!…。？！");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’)]»」』》");

    // Something always follows these.
    private static readonly FrozenSet<string> NeverLast = Words(
        "dr mr mrs ms prof st vs e.g i.e approx cf rev gen sen rep gov capt mt ft dept incl esp resp tel ext");

    // A number follows these where they are short for something: "Sec. 12" and "Art. IV", but "state of the art."
    private static readonly FrozenSet<string> Numbered = Words("no nos art sec subsec para ch fig vol p pp");

    // These may end a sentence; they do where the next word can only begin one.
    private static readonly FrozenSet<string> SometimesLast = Words(
        "etc u.s u.k u.s.a u.n e.u d.c ph.d m.d inc ltd co corp jr sr esq al est jan feb mar apr jun jul aug sep sept oct nov dec");

    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        ("A An And As At But By Do For From He How However I If In It On Or Our Please She So That The There These They This Those To Under We "
        + "What When Where While With You Your").Split(' '), StringComparer.Ordinal);

    // The hour goes on with these: "9 a.m. Monday to Friday". Before any other word in a capital it was the last one.
    private static readonly FrozenSet<string> Hours = Words("a.m p.m");
    private static readonly FrozenSet<string> AfterHours = Words(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc kst eastern central mountain pacific");

    /// <summary>The sentences of a paragraph in order, without the white space between them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">The paragraph, without white space at either end.</param>
    public static IEnumerable<TextRange> Cut(string text, TextRange paragraph)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CutParagraph(text, paragraph.Start, paragraph.End);
    }

    private static IEnumerable<TextRange> CutParagraph(string text, int start, int end)
    {
        var first = start;
        for (var at = start; at < end; at++)
        {
            if (!Marks.Contains(text[at])) continue;

            var after = AfterMarks(text, at, end);
            if (after < end && !EndsHere(text, first, at, after, end))
            {
                at = after - 1;
                continue;
            }

            yield return new TextRange(first, after);
            first = SkipSpace(text, after, end);
            at = first - 1;
        }

        if (first < end) yield return new TextRange(first, end);
    }

    private static int AfterMarks(string text, int at, int end)
    {
        while (at < end && Marks.Contains(text[at])) at++;
        while (at < end && Closers.Contains(text[at])) at++;
        return at;
    }

    private static bool EndsHere(string text, int first, int mark, int after, int end)
    {
        // Full-width marks need no space after them.
        if (text[mark] is '。' or '？' or '！') return true;
        if (!char.IsWhiteSpace(text[after])) return false;

        var next = SkipSpace(text, after, end);
        if (next >= end) return true;
        if (char.IsAsciiLetterLower(text[next])) return false;
        return text[mark] != '.' || (after - mark > 1 && text[mark + 1] == '.') || EndsAtPoint(text, first, mark, next, end);
    }

    private static bool EndsAtPoint(string text, int first, int mark, int next, int end)
    {
        var word = WordBefore(text, first, mark);
        if (word.Length == 0 || Script.IsHangul(word[^1])) return true;
        // "2024. 3. 1." and "1. Open the app" inside a line.
        if (char.IsDigit(word[^1]) && (char.IsDigit(text[next]) || word.Length == mark - first)) return false;
        if (word.Length == 1 && char.IsUpper(word[0])) return false;
        if (NeverLast.Contains(word)) return false;

        var nextWord = WordFrom(text, next, end);
        if (Numbered.Contains(word)) return !char.IsDigit(text[next]) && (IsNo(word) || !IsNumeral(nextWord));
        if (Hours.Contains(word)) return nextWord.Length > 0 && !AfterHours.Contains(nextWord);
        return !SometimesLast.Contains(word) || Openers.Contains(nextWord);
    }

    // "No. I cannot." answers more often than it counts.
    private static bool IsNo(string word) => word.Equals("no", StringComparison.OrdinalIgnoreCase);

    private static bool IsNumeral(string word) =>
        word.Length == 1 || (word.Length > 0 && word.AsSpan().IndexOfAnyExcept("IVXLC") < 0);

    // With the points inside: "U.S", "e.g".
    private static string WordBefore(string text, int first, int mark)
    {
        var start = mark;
        while (start > first && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        return text[start..mark].TrimStart('.');
    }

    private static string WordFrom(string text, int start, int end)
    {
        var at = start;
        while (at < end && char.IsLetter(text[at])) at++;
        return text[start..at];
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static FrozenSet<string> Words(string words) => FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
