namespace BotSuite.Knowledge.Languages;

/// <summary>Tells Korean from English by the letters. Pure and safe to call from anywhere.</summary>
public static class LanguageDetector
{
    /// <summary>Code of Korean.</summary>
    public const string Korean = "ko";

    /// <summary>Code of English.</summary>
    public const string English = "en";

    // A Hangul syllable carries about as much as two and a half Latin letters.
    private const double LettersPerSyllable = 2.5;

    /// <summary>
    /// The language of a text. Hangul without an English function word is Korean whatever else stands there, because product
    /// names stay Latin in Korean questions; with one, the larger share decides.
    /// </summary>
    /// <param name="text">The words, of any length; only the first 10,000 characters are looked at.</param>
    /// <param name="fallback">The code for a text without letters, such as a phone number.</param>
    public static DetectedLanguage Detect(string text, string fallback = English)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(text.Length, 10_000));
        int hangul = 0, others = 0;
        foreach (var character in sample)
        {
            if (Script.IsHangul(character)) hangul++;
            else if (char.IsLetter(character)) others++;
        }

        if (hangul + others == 0) return new DetectedLanguage(fallback, 0, false);

        var share = (double)hangul / (hangul + others);
        var isKorean = hangul > 0 && (hangul * LettersPerSyllable >= others || !HasEnglishFunctionWord(sample));
        return new DetectedLanguage(isKorean ? Korean : English, share, hangul > 0 && others > 0);
    }

    private static bool HasEnglishFunctionWord(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[FunctionWords.LongestEnglish];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiLetter(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start < 0) continue;
            var word = text[start..i];
            start = -1;
            // One letter may be a grade or a unit: "비타민 A", "S 사이즈".
            if (word.Length < 2 || word.Length > lower.Length) continue;
            word.ToLowerInvariant(lower);
            if (FunctionWords.Contains(lower[..word.Length])) return true;
        }

        return false;
    }
}
