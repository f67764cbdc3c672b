using System.Buffers;
using System.Collections.Frozen;

namespace BotSuite.Knowledge.Languages;

/// <summary>
/// Finds sentences in English and Korean text. A sentence ends at its mark, at an empty line, and before or after an item of a
/// list; never within a number, an abbreviation or a web address. Pure and safe to call from anywhere.
/// </summary>
public static class SentenceSplitter
{
    private static readonly SearchValues<char> EndMarks = SearchValues.Create(".!?。！？…");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’)]』」》");

    // Something always follows these.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Opening =
        Words("dr mr mrs ms prof st vs e.g i.e cf approx u.s u.k");

    // A number follows these where they are short for something: "Sec. 12", but "state of the art."
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbered =
        Words("no nos art sec subsec para ch fig vol p pp jan feb mar apr jun jul aug sep sept oct nov dec");

    // These may close a sentence; a small letter after them says that they do not.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Either =
        Words("etc inc ltd co corp dept jr sr esq al ed eds a.m p.m");

    /// <summary>The sentences of a text in order, without the white space between them.</summary>
    public static IReadOnlyList<TextRange> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(text, new TextRange(0, text.Length));
    }

    /// <summary>The sentences of a part of a text in order, without the white space between them.</summary>
    public static IReadOnlyList<TextRange> Split(string text, TextRange part)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextRange>();
        var start = part.Start;
        for (var i = part.Start; i < part.End; i++)
        {
            var end = EndOfSentence(text, start, i, part.End);
            if (end < 0) continue;
            Add(sentences, text, start, end);
            start = end;
            i = Math.Max(i, end - 1);
        }

        Add(sentences, text, start, part.End);
        return sentences;
    }

    private static void Add(List<TextRange> sentences, string text, int start, int end)
    {
        var range = new TextRange(start, end).Trim(text);
        if (range.Length > 0) sentences.Add(range);
    }

    /// <summary>Where the sentence ends if it does so at this character; -1 where it goes on.</summary>
    private static int EndOfSentence(string text, int start, int i, int limit)
    {
        if (text[i] == '\n') return EndsAtLineBreak(text, i, limit) ? i + 1 : -1;
        // The first mark of a run speaks for all of them.
        if (!EndMarks.Contains(text[i]) || (i > start && EndMarks.Contains(text[i - 1]))) return -1;

        var end = i + 1;
        while (end < limit && EndMarks.Contains(text[end])) end++;
        while (end < limit && Closers.Contains(text[end])) end++;
        // Full-width marks need no space after them.
        if (text[i] is '。' or '！' or '？') return end;
        if (end < limit && !char.IsWhiteSpace(text[end])) return -1;
        return text[i] == '.' && IsNoEnd(text, start, i, end, limit) ? -1 : end;
    }

    private static bool EndsAtLineBreak(string text, int i, int limit)
    {
        var next = i + 1;
        while (next < limit && text[next] is ' ' or '\t' or '\r') next++;
        return next >= limit || text[next] == '\n' || ListMarker.LengthAt(text, next, limit) > 0 || IsInListItem(text, i);
    }

    private static bool IsInListItem(string text, int i)
    {
        var line = i;
        while (line > 0 && text[line - 1] != '\n') line--;
        while (line < i && text[line] is ' ' or '\t') line++;
        return ListMarker.LengthAt(text, line, i) > 0;
    }

    private static bool IsNoEnd(string text, int start, int mark, int end, int limit)
    {
        var word = mark;
        while (word > start && !char.IsWhiteSpace(text[word - 1]) && text[word - 1] is not '(' and not '"') word--;
        var before = text.AsSpan(word, mark - word);

        // "1." opens an item; "J." is an initial; both only where a sentence has hardly begun or a name is under way.
        if (before.Length is > 0 and <= 3 && !before.ContainsAnyExceptInRange('0', '9')) return IsLineStart(text, word);
        if (before.Length == 1 && char.IsAsciiLetterUpper(before[0])) return true;

        var next = end;
        while (next < limit && text[next] is ' ' or '\t') next++;
        if (next >= limit) return false;
        if (Opening.Contains(before)) return true;
        if (Numbered.Contains(before)) return char.IsAsciiDigit(text[next]);
        return char.IsAsciiLetterLower(text[next]) || (Either.Contains(before) && !char.IsUpper(text[next]) && !Script.IsHangul(text[next]));
    }

    private static bool IsLineStart(string text, int i)
    {
        while (i > 0 && text[i - 1] is ' ' or '\t') i--;
        return i == 0 || text[i - 1] == '\n';
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
