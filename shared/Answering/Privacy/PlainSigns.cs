namespace BotSuite.Answering.Privacy;

/// <summary>
/// Writes the digits, letters and dividers of other keyboards and scripts as the plain ones that the patterns of personal data
/// know: a card number stays one in full-width or Arabic digits. The length stays, so that a place in one text is that place in
/// the other.
/// </summary>
internal static class PlainSigns
{
    private const int FullWidth = '！' - '!';

    public static string In(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        return string.Create(text.Length, text, static (plain, text) =>
        {
            for (var at = 0; at < text.Length; at++)
                plain[at] = Plain(text[at]);
        });
    }

    private static char Plain(char sign) => sign switch
    {
        < '\u0080' => sign,
        >= '！' and <= '～' => (char)(sign - FullWidth),
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        '\u00A0' or '\u2007' or '\u202F' or '\u3000' => ' ',
        _ when char.IsDigit(sign) => (char)('0' + (int)char.GetNumericValue(sign)),
        _ => sign,
    };
}
