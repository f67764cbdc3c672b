using System.Globalization;
using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>
/// Takes out of words what is no word: control characters, the private-use signs that office programs draw bullets with, soft
/// hyphens, byte order marks and broken surrogates. Zero-width characters that are not those stay, for they are looked for later.
/// </summary>
internal static class CleanWords
{
    /// <summary>The words on one line, with single spaces.</summary>
    public static string OnOneLine(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var line = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            var character = words[at];
            if (char.IsWhiteSpace(character) || (char.IsControl(character) && character is not '\0') || IsPrivate(character)) AppendSpace(line);
            else if (char.IsSurrogate(character)) at = AppendPair(line, words, at);
            else if (character is not ('\0' or '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF')) line.Append(character);
        }

        if (line.Length > 0 && line[^1] == ' ') line.Length--;
        return line.ToString();
    }

    /// <summary>The lines that hold something, each cleaned.</summary>
    public static IReadOnlyList<string> Lines(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.AsSpan().IndexOfAny('\n', '\r') < 0) return OnOneLine(words) is { Length: > 0 } only ? [only] : [];
        return [.. words.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(OnOneLine).Where(line => line.Length > 0)];
    }

    private static bool IsPrivate(char character) => character is >= '\uE000' and <= '\uF8FF';

    private static void AppendSpace(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
    }

    private static int AppendPair(StringBuilder line, string words, int at)
    {
        if (at + 1 >= words.Length || !char.IsSurrogatePair(words[at], words[at + 1])) return at;
        if (char.GetUnicodeCategory(words, at) is UnicodeCategory.PrivateUse) AppendSpace(line);
        else line.Append(words, at, 2);
        return at + 1;
    }
}
