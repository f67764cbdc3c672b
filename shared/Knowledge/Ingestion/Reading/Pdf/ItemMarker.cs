using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>Recognises what begins an item of a list on a page, the signs of symbol fonts included.</summary>
internal static class ItemMarker
{
    private const string Bullets = "•●○◦▪■□◆◇▶►‣⁃∙·–—";

    /// <summary>Whether these words are a bullet or number alone.</summary>
    public static bool Is(string words) => words == "o" || (words.Length <= 6 && Split(words + " x") is { Words: "x" });

    /// <summary>The marker and the words behind it; null where the line begins no item.</summary>
    public static (string Marker, string Words)? Split(string line)
    {
        if (line.Length < 3) return null;
        var space = line.IndexOf(' ');
        var isSign = Bullets.Contains(line[0]) || line[0] is >= '\uE000' and <= '\uF8FF';
        if (isSign && (space == 1 || line[0] is not ('–' or '—' or '·')) && line[1..].TrimStart() is { Length: > 0 } words) return ("-", words);
        if (line.StartsWith("o ", StringComparison.Ordinal)) return ("-", line[2..].TrimStart());

        var length = ListMarker.LengthAt(line, 0, line.Length);
        return length > 0 && length < line.Length ? (line[..length].Trim(), line[length..]) : null;
    }
}
