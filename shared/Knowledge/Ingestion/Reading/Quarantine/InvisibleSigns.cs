using System.Globalization;
using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>
/// Characters that nobody sees: without width, turning the direction of writing, or a whole hidden alphabet (U+E0000 and up). Those that
/// join emoji, and letters of scripts that need it, are none of them.
/// </summary>
internal static class InvisibleSigns
{
    /// <summary>Whether the character at a place is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">The place.</param>
    /// <param name="length">How many UTF-16 units it takes.</param>
    public static bool IsAt(string text, int place, out int length)
    {
        length = 1;
        var sign = text[place];
        if (sign < '\u00AD') return false;
        if (char.IsHighSurrogate(sign) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]))
        {
            length = 2;
            var point = char.ConvertToUtf32(sign, text[place + 1]);
            // The flags of England, Scotland and Wales are a black flag with such letters after it.
            return (point is >= 0xE0000 and <= 0xE007F && !IsAfterFlag(text, place)) || point is >= 0xE0100 and <= 0xE01EF;
        }

        return sign switch
        {
            '\u200D' => !IsBetweenEmoji(text, place) && !NeedsJoiner(text, place),
            '\u200C' => !NeedsJoiner(text, place),
            '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u180E' or '\u200B' or '\u200E' or '\u200F' or '\u3164' or '\uFEFF' or '\uFFA0' => true,
            >= '\u202A' and <= '\u202E' => true,
            >= '\u2060' and <= '\u206F' => true,
            >= '\uFE00' and <= '\uFE0D' => true,
            _ => false,
        };
    }

    /// <summary>The letter that a character of the hidden alphabet stands for; null for any other.</summary>
    public static char? HiddenLetter(string text, int place)
    {
        if (!char.IsSurrogatePair(text, place)) return null;
        var point = char.ConvertToUtf32(text, place);
        return point is >= 0xE0020 and <= 0xE007E ? (char)(point - 0xE0000) : null;
    }

    /// <summary>The text without them; the same string where there are none.</summary>
    public static string Without(string text)
    {
        StringBuilder? kept = null;
        for (var i = 0; i < text.Length;)
        {
            var isInvisible = IsAt(text, i, out var length);
            if (isInvisible) kept ??= new StringBuilder(text, 0, i, text.Length);
            else kept?.Append(text, i, length);
            i += length;
        }

        return kept?.ToString() ?? text;
    }

    private static bool IsAfterFlag(string text, int place)
    {
        for (var i = place - 2; i >= 0 && place - i <= 16; i -= 2)
        {
            if (!char.IsSurrogatePair(text, i)) return false;
            var point = char.ConvertToUtf32(text, i);
            if (point == 0x1F3F4) return true;
            if (point is < 0xE0000 or > 0xE007F) return false;
        }

        return false;
    }

    private static bool IsBetweenEmoji(string text, int place) =>
        place > 0 && place + 1 < text.Length
        && (char.IsLowSurrogate(text[place - 1]) || text[place - 1] is '\uFE0F' or (>= '\u2190' and <= '\u2BFF'))
        && (char.IsHighSurrogate(text[place + 1]) || text[place + 1] is >= '\u2190' and <= '\u2BFF');

    // Arabic with Persian, and the scripts of India, spell with them.
    private static bool NeedsJoiner(string text, int place) =>
        place > 0 && (text[place - 1] is (>= '\u0600' and <= '\u06FF') or (>= '\u0900' and <= '\u0DFF'))
        && CharUnicodeInfo.GetUnicodeCategory(text[place - 1]) is not UnicodeCategory.DecimalDigitNumber;
}
