using System.Globalization;
using System.Text;

namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>Text in the one form that search compares: Unicode form KC, lower case, straight apostrophes, Latin letters without accents.</summary>
internal static class NormalizedText
{
    /// <summary>The form of any text; half surrogate pairs, which no form exists for, become U+FFFD.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();

        var normalized = WithoutHalfPairs(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return string.Create(normalized.Length, normalized, static (folded, given) =>
        {
            for (var i = 0; i < given.Length; i++) folded[i] = Fold(given[i]);
        });
    }

    /// <summary>The letters and digits of a text with single spaces between its words: equal for questions that differ only in case, marks and spaces.</summary>
    public static string WordsOf(string text)
    {
        var normalized = Of(text);
        var words = new StringBuilder(normalized.Length);
        foreach (var character in normalized)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character)) words.Append(character);
            else if (character == '\'') continue;
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }

    private static char Fold(char character) => character switch
    {
        '\u2018' or '\u2019' or '\u02BC' or '\u2032' => '\'',
        '\u2010' or '\u2011' => '-',
        >= '\u00E0' and <= '\u024F' => WithoutAccent(character),
        _ => character,
    };

    private static char WithoutAccent(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark ? parts[0] : letter;
    }

    private static string WithoutHalfPairs(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return text;

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune);
        return whole.ToString();
    }
}
