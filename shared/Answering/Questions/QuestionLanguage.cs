using System.Text;
using BotSuite.Answering.SmallTalk;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Answering.Questions;

/// <summary>
/// Tells the language of a message from its letters; where they are Latin or there are none, the channel's word counts. A single word
/// ("wifi") and Korean in Latin letters ("annyeong") say little of themselves: there the conversation and the channel decide.
/// </summary>
internal static class QuestionLanguage
{
    private const string Default = "en";

    /// <summary>A two-letter code.</summary>
    /// <param name="text">The message.</param>
    /// <param name="locale">The channel's word, a BCP 47 tag; null where it says nothing.</param>
    /// <param name="earlier">Language of the message before; null where there was none.</param>
    public static string Of(string text, string? locale, string? earlier = null)
    {
        if (LanguageDetector.Detect(text) is { HangulShare: > 0 } detected)
            return detected.Code;

        int latin = 0, kana = 0, han = 0, cyrillic = 0, arabic = 0, hebrew = 0, letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
                continue;

            letters++;
            switch (rune.Value)
            {
                case <= 0x24F: latin++; break;
                case >= 0x400 and <= 0x52F: cyrillic++; break;
                case >= 0x590 and <= 0x5FF: hebrew++; break;
                case >= 0x600 and <= 0x77F: arabic++; break;
                case >= 0x3040 and <= 0x30FF: kana++; break;
                case >= 0x3400 and <= 0x9FFF: han++; break;
            }
        }

        if (letters == 0)
            return earlier ?? LanguageOf(locale) ?? Default;
        if (kana * 5 >= letters)
            return "ja";
        if (latin * 2 >= letters)
            return (earlier ?? LanguageOf(locale)) == LanguageDetector.Korean && SaysLittle(text, earlier) ? LanguageDetector.Korean : LatinLanguageOf(locale);

        (int Count, string Code)[] others = [(han, "zh"), (cyrillic, "ru"), (arabic, "ar"), (hebrew, "he")];
        var (count, code) = others.MaxBy(other => other.Count);
        return count * 2 >= letters ? code : LatinLanguageOf(locale);
    }

    // A greeting in English opens a talk in English, unless the talk has been Korean before.
    private static bool SaysLittle(string text, string? earlier) =>
        RomanizedKorean.IsOne(text)
        || (text.Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length == 1 && (earlier is not null || SmallTalkReader.Read(text) is null));

    private static string LatinLanguageOf(string? locale) =>
        LanguageOf(locale) is { } code and not ("ko" or "ja" or "zh" or "ru" or "ar" or "he" or "el" or "th" or "hi") ? code : Default;

    private static string? LanguageOf(string? locale)
    {
        if (locale is not { Length: >= 2 } || !char.IsAsciiLetter(locale[0]) || !char.IsAsciiLetter(locale[1]))
            return null;
        return locale.Length == 2 || !char.IsAsciiLetter(locale[2]) ? locale[..2].ToLowerInvariant() : null;
    }
}
