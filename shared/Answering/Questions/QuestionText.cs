using System.Globalization;
using System.Text;

namespace BotSuite.Answering.Questions;

/// <summary>Makes what was typed into text that can be searched and stored by every database.</summary>
internal static class QuestionText
{
    /// <summary>The longest question that is worked on, in characters; what follows is cut off.</summary>
    public const int Longest = 4000;

    /// <summary>
    /// Cuts the text to <see cref="Longest"/>, replaces lone surrogates, and takes out control characters and invisible marks
    /// (zero-width, direction), which hide words from search and from masking. Line breaks and tabs stay.
    /// </summary>
    public static string Clean(string text)
    {
        var cleaned = new StringBuilder(Math.Min(text.Length, Longest));
        Span<char> characters = stackalloc char[2];
        var before = UnicodeCategory.OtherNotAssigned;
        foreach (var rune in text.EnumerateRunes())
        {
            if (cleaned.Length + rune.Utf16SequenceLength > Longest)
                break;
            if (Stays(rune, before))
                cleaned.Append(characters[..rune.EncodeToUtf16(characters)]);
            before = Rune.GetUnicodeCategory(rune);
        }

        return cleaned.ToString().Trim();
    }

    private static bool Stays(Rune rune, UnicodeCategory before) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is '\n' or '\r' or '\t',
        // The zero-width joiner holds emoji of several parts together; elsewhere it only hides words.
        UnicodeCategory.Format => rune.Value == 0x200D && before is (UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol),
        _ => true,
    };
}
