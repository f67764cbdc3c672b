using System.Globalization;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>Names of files as callers send them, made harmless.</summary>
internal static class FileNames
{
    // What the store's column holds, with room for the number that tells files of one name apart.
    private const int Longest = 250;
    private const string Nameless = "content.txt";

    /// <summary>The last part of the name, without signs that steer a terminal or turn the direction of writing.</summary>
    public static string Clean(string? name)
    {
        if (name is null) return Nameless;
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign)
            && CharUnicodeInfo.GetUnicodeCategory(sign) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))).Trim();
        // A name of points alone names a folder.
        if (clean.Trim('.').Length == 0) return Nameless;
        return clean.Length <= Longest ? clean : clean[^Longest..];
    }
}
