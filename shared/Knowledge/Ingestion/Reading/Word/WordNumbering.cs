using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BotSuite.Knowledge.Ingestion.Reading.Word;

/// <summary>Counts the lists of a Word document as Word does, so that "Article 3" and "나." are in the text though they are not in the file.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const string Ordinals = "가나다라마바사아자차카타파하";
    private const string Consonants = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";

    private static readonly (int Value, string Sign)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    private readonly Dictionary<int, Level[]> _levels = [];
    private readonly Dictionary<int, int> _lists = [];
    private readonly Dictionary<int, int[]> _counts = [];

    /// <summary>Reads the definitions of a document's lists.</summary>
    public WordNumbering(MainDocumentPart part)
    {
        var numbering = part.NumberingDefinitionsPart?.Numbering;
        var lists = new Dictionary<int, AbstractNum>();
        foreach (var list in numbering?.Elements<AbstractNum>() ?? []) lists[list.AbstractNumberId?.Value ?? -1] = list;
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
            if (instance.NumberID?.Value is { } number && instance.AbstractNumId?.Val?.Value is { } id && lists.TryGetValue(id, out var list))
                (_levels[number], _lists[number]) = ([.. list.Elements<Level>().OrderBy(level => level.LevelIndex?.Value ?? 0)], id);
    }

    /// <summary>What stands before the next paragraph of a list: <c>-</c> for a bullet, else its number; empty where the list shows none.</summary>
    public string Next(int number, int level)
    {
        if (!_levels.TryGetValue(number, out var levels) || level >= levels.Length) return "-";
        if (!_counts.TryGetValue(_lists[number], out var counts)) _counts[_lists[number]] = counts = new int[Levels];
        counts[level] = counts[level] == 0 ? StartOf(levels[level]) : counts[level] + 1;
        Array.Clear(counts, level + 1, Levels - level - 1);

        var format = FormatOf(levels[level]);
        if (format == NumberFormatValues.Bullet) return "-";
        return format == NumberFormatValues.None ? "" : Marker(levels, counts, level);
    }

    private static string Marker(Level[] levels, int[] counts, int level)
    {
        var pattern = levels[level].LevelText?.Val?.Value ?? "";
        var marker = new StringBuilder();
        for (var at = 0; at < pattern.Length && marker.Length < 60; at++)
        {
            if (pattern[at] == '%' && at + 1 < pattern.Length && pattern[at + 1] is >= '1' and <= '9' and var digit)
            {
                var shown = Math.Min(digit - '1', levels.Length - 1);
                marker.Append(Written(counts[shown] == 0 ? StartOf(levels[shown]) : counts[shown], FormatOf(levels[shown])));
                at++;
            }
            else
            {
                marker.Append(pattern[at]);
            }
        }

        return marker.ToString().Trim();
    }

    private static string Written(int count, NumberFormatValues format)
    {
        if (format == NumberFormatValues.LowerLetter) return Letter(count, 'a');
        if (format == NumberFormatValues.UpperLetter) return Letter(count, 'A');
        if (format == NumberFormatValues.LowerRoman) return RomanOf(count);
        if (format == NumberFormatValues.UpperRoman) return RomanOf(count).ToUpperInvariant();
        if (format == NumberFormatValues.Ganada && count <= Ordinals.Length) return Ordinals[count - 1].ToString();
        if (format == NumberFormatValues.Chosung && count <= Consonants.Length) return Consonants[count - 1].ToString();
        if (format == NumberFormatValues.DecimalEnclosedCircle && count <= 20) return ((char)('①' + count - 1)).ToString();
        return count.ToString(CultureInfo.InvariantCulture);
    }

    private static string Letter(int count, char first) => new((char)(first + ((count - 1) % 26)), Math.Min(1 + ((count - 1) / 26), 5));

    private static string RomanOf(int count)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
            for (; count >= value && text.Length < 20; count -= value) text.Append(sign);
        return text.ToString();
    }

    private static int StartOf(Level level) => Math.Clamp(level.StartNumberingValue?.Val?.Value ?? 1, 1, 100_000);

    private static NumberFormatValues FormatOf(Level level) => level.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
}
