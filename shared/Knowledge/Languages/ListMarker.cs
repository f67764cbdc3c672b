namespace BotSuite.Knowledge.Languages;

/// <summary>Recognises what begins an item of a list: a bullet, a number with a point or bracket, a Korean ordinal.</summary>
internal static class ListMarker
{
    private const string Ordinals = "가나다라마바사아자차카타파하";

    /// <summary>Length of the marker with the white space after it, where an item begins here; else 0. Leading white space has to be skipped before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the marker would begin.</param>
    /// <param name="limit">Where the text to look at ends.</param>
    public static int LengthAt(string text, int start, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = EndOfSign(text, start, limit);
        if (end < 0 || end >= limit || text[end] is not (' ' or '\t' or '\r' or '\n')) return 0;

        while (end < limit && text[end] is ' ' or '\t') end++;
        return end - start;
    }

    private static int EndOfSign(string text, int start, int limit)
    {
        if (start >= limit) return -1;
        if (text[start] is '-' or '*' or '+' or '•' or '·' or '▪' or '◦' or '‣' or '○' or '●') return start + 1;

        var opens = text[start] == '(';
        var digits = opens ? start + 1 : start;
        var end = digits;
        while (end < limit && char.IsAsciiDigit(text[end])) end++;
        if (end == digits && end < limit && Ordinals.Contains(text[end]) && end + 1 < limit && text[end + 1] is '.' or ')') end++;
        if (end == digits || end - digits > 3 || end >= limit) return -1;
        return opens ? (text[end] == ')' ? end + 1 : -1) : text[end] is '.' or ')' ? end + 1 : -1;
    }
}
