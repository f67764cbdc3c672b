using System.Globalization;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>Finds where words begin and end in normalised text.</summary>
internal static class WordScan
{
    /// <summary>Whether a letter, digit or mark of a script with spaces stands here.</summary>
    public static bool IsWordCharacter(string text, int i)
    {
        var character = text[i];
        if (char.IsAscii(character)) return char.IsAsciiLetterOrDigit(character);
        if (Script.IsSearchedInPairs(character)) return false;
        return CharUnicodeInfo.GetUnicodeCategory(text, char.IsLowSurrogate(character) && i > 0 ? i - 1 : i) switch
        {
            <= UnicodeCategory.OtherLetter => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => true,
            _ => false,
        };
    }

    /// <summary>
    /// The index after the last character of the word that begins here. An apostrophe between letters, a point between digits
    /// and a comma before three digits belong to the word.
    /// </summary>
    public static int EndOfWord(string text, int start)
    {
        var i = start;
        while (i < text.Length && (IsWordCharacter(text, i) || IsInnerMark(text, i, start))) i++;
        return i;
    }

    /// <summary>Whether the word is a single letter that a hyphen ties to the next word.</summary>
    public static bool IsInitial(string text, int start, int end) =>
        end - start == 1 && char.IsAsciiLetter(text[start])
        && end + 1 < text.Length && text[end] == '-' && IsWordCharacter(text, end + 1);

    private static bool IsInnerMark(string text, int i, int start)
    {
        if (i == start || i + 1 >= text.Length) return false;
        return text[i] switch
        {
            '\'' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]) && IsWordCharacter(text, i + 1),
            '.' => char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]),
            ',' => char.IsAsciiDigit(text[i - 1]) && HasThreeDigits(text, i + 1),
            _ => false,
        };
    }

    private static bool HasThreeDigits(string text, int i) =>
        i + 3 <= text.Length && !text.AsSpan(i, 3).ContainsAnyExceptInRange('0', '9')
        && (i + 3 == text.Length || !char.IsAsciiDigit(text[i + 3]));
}
