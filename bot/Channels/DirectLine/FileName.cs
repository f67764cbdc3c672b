using System.Globalization;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Names of files as clients send them, made harmless.</summary>
internal static class FileName
{
    private const int Longest = 200;
    private const string Nameless = "file";

    /// <summary>
    /// The last part of the name, without control characters, without the unseen signs that turn the direction of writing and so
    /// hide an ending, and without what moves between folders.
    /// </summary>
    public static string Clean(string? name)
    {
        if (name is null) return Nameless;
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.Format
            && letter is not ('"' or ':' or '<' or '>' or '|' or '?' or '*'))).Trim(' ', '.');
        if (clean.Length == 0) return Nameless;
        if (clean.Length <= Longest) return clean;
        return char.IsLowSurrogate(clean[^Longest]) ? clean[^(Longest - 1)..] : clean[^Longest..];
    }
}
