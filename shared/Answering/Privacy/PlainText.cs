using System.Globalization;
using System.Text;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// A text as the patterns of personal data read it: the digits, letters and dividers of other keyboards and scripts as the plain ones,
/// and without signs that nobody sees. A card number stays one in full-width or Arabic digits, and with zero-width spaces inside.
/// </summary>
internal sealed class PlainText
{
    private const int FullWidth = '！' - '!';

    // For each plain sign the place of what was typed, and the length of that at the end; null where both are the same.
    private readonly int[]? _places;

    private PlainText(string text, int[]? places) => (Text, _places) = (text, places);

    /// <summary>The plain text.</summary>
    public string Text { get; }

    /// <summary>Reads a text.</summary>
    public static PlainText Of(string typed)
    {
        if (Ascii.IsValid(typed)) return new PlainText(typed, null);

        var plain = new StringBuilder(typed.Length);
        var places = new List<int>(typed.Length + 1);
        for (var at = 0; at < typed.Length;)
        {
            var length = Rune.TryGetRuneAt(typed, at, out var rune) ? rune.Utf16SequenceLength : 1;
            if (length == 2 ? Rune.IsDigit(rune) : !IsUnseen(typed[at]))
            {
                plain.Append(length == 2 ? Digit(Rune.GetNumericValue(rune)) : Plain(typed[at]));
                places.Add(at);
            }
            else if (length == 2 && !IsUnseen(rune))
            {
                plain.Append(typed, at, 2);
                places.Add(at);
                places.Add(at + 1);
            }

            at += length;
        }

        places.Add(typed.Length);
        return new PlainText(plain.ToString(), [.. places]);
    }

    /// <summary>The place in the text as typed.</summary>
    public int PlaceOf(int plain) => _places is null ? plain : _places[plain];

    private static bool IsUnseen(char sign) => char.GetUnicodeCategory(sign) switch
    {
        UnicodeCategory.Format => true,
        UnicodeCategory.Control => sign is not ('\n' or '\r' or '\t'),
        _ => sign is >= '\uFE00' and <= '\uFE0F' or '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0',
    };

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is >= 0xE0100 and <= 0xE01EF;

    private static char Plain(char sign) => sign switch
    {
        < '\u0080' => sign,
        >= '！' and <= '～' => (char)(sign - FullWidth),
        >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE58' or '\uFE63' or '\u30FC' => '-',
        '\u00A0' or '\u3000' or '\u202F' or '\u205F' or (>= '\u2000' and <= '\u200A') => ' ',
        // The number within a circle.
        >= '\u2460' and <= '\u2468' => (char)('1' + sign - '\u2460'),
        _ when char.IsDigit(sign) => Digit(char.GetNumericValue(sign)),
        _ => sign,
    };

    private static char Digit(double value) => (char)('0' + (int)value);
}
