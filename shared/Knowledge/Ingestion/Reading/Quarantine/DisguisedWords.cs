using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>
/// Reads words that a machine understands and a rule would not: letters with spaces or signs between them ("i g n o r e", "i-g-n-o-r-e"),
/// digits for letters ("1gn0r3"), words without spaces. Only what then consists of <see cref="KnownWords"/> is read so; all else stays.
/// </summary>
internal static class DisguisedWords
{
    private const int ShortestRun = 5;
    private const int ShortestGlued = 14;

    // A longer run is read in pieces; a word on the border of two is lost, the others are not.
    private const int LongestRun = 400;

    /// <summary>The text with such words in plain letters; the same string where there are none.</summary>
    /// <param name="comparable">What <see cref="ComparableText.Of"/> or <see cref="JoinedText.Of"/> gave.</param>
    public static string Uncovered(string comparable)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var place = 0; place < comparable.Length;)
        {
            var (start, end) = NextToken(comparable, place);
            place = end;
            if ((Run(comparable, start, end) ?? Token(comparable, start, end)) is not { } disguised) continue;
            place = Math.Max(end, disguised.End);
            if (disguised.Words is not { } words) continue;
            (result ??= new StringBuilder(comparable.Length)).Append(comparable, copied, disguised.Start - copied).Append(' ').Append(words).Append(' ');
            copied = disguised.End;
        }

        return result?.Append(comparable, copied, comparable.Length - copied).ToString() ?? comparable;
    }

    /// <summary>Letters that stand alone, from a token on, with the words that they are, if any; null where they are too few for a run.</summary>
    private static (int Start, int End, string? Words)? Run(string text, int start, int end)
    {
        var letters = new StringBuilder();
        var (from, to, first, last) = (start, end, -1, -1);
        while (from < to && letters.Length < LongestRun && LoneLetter(text.AsSpan(from, to - from)) is >= 0 and var letter)
        {
            last = from + letter;
            if (first < 0) first = last;
            letters.Append(text[last]);
            (from, to) = NextToken(text, to);
        }

        return letters.Length >= ShortestRun ? (first, last + 1, Read(letters.ToString())) : null;
    }

    // Its own marks are no part of a letter: "i," or "|i".
    private static int LoneLetter(ReadOnlySpan<char> token)
    {
        var place = -1;
        if (token.Length > 3) return place;
        for (var i = 0; i < token.Length; i++)
        {
            if (!char.IsLetter(token[i]) && !(WordCover.StandsForLetter(token[i]) && (char.IsAsciiDigit(token[i]) || token.Length == 1))) continue;
            if (place >= 0) return -1;
            place = i;
        }

        return place;
    }

    private static (int Start, int End) NextToken(string text, int place)
    {
        while (place < text.Length && text[place] is ' ' or '\n') place++;
        var end = place;
        while (end < text.Length && text[end] is not (' ' or '\n')) end++;
        return (place, end);
    }

    /// <summary>A word with something else between or instead of its letters, or longer than words are; null for any other.</summary>
    private static (int Start, int End, string? Words)? Token(string text, int start, int end)
    {
        if (end - start is < 2 or > LongestRun) return null;
        var token = text.AsSpan(start, end - start);
        // An exclamation mark may be written for a letter where a word begins, not where it ends.
        var word = token.TrimStart(".,:;?([{\"'“‘");
        var wordStart = end - word.Length;
        word = word.TrimEnd(".,:;!?)]}\"'”’");
        var (letters, ascii, instead, apostrophes) = (0, 0, 0, 0);
        foreach (var sign in word)
        {
            if (char.IsLetter(sign)) letters++;
            if (char.IsAsciiLetter(sign)) ascii++;
            if (WordCover.StandsForLetter(sign)) instead++;
            if (sign is '\'' or '’') apostrophes++;
        }

        var isSigned = ascii > 0 && ascii + apostrophes < word.Length;
        var isParted = letters >= ShortestRun && word.Length >= (2 * letters) - 1;
        if (!isSigned && !isParted && ascii < ShortestGlued) return null;
        var kept = string.Concat(word.ToString().Where(sign => char.IsLetter(sign) || WordCover.StandsForLetter(sign)));
        var plain = Read(kept) ?? (instead > 0 && ascii >= instead ? WordCover.Plain(kept) : null);
        return (wordStart, wordStart + word.Length, plain);
    }

    // The syllables and signs of East Asia need no spaces: the rules of those languages find their words in one piece.
    private static string? Read(string letters) => letters.All(sign => sign >= '\u3040') ? letters : WordCover.Of(letters);
}
