using System.Text;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>
/// Joins the lines of a paragraph. A word that was parted by a hyphen at a line's end becomes one again, unless the document writes
/// it with a hyphen elsewhere. Korean lines break inside words too: those parts join where the file marks its spaces and there is
/// none, where the document has the whole word elsewhere, and where the second part is an ending that no word begins with.
/// </summary>
internal sealed class LineJoin
{
    private static readonly HashSet<string> KeepHyphen = new(
        "non self well co ex pre post anti long short high low full part all cross e mid semi two three four five six ten".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Endings = new(
        "은 는 을 를 의 에 와 과 로 도 다 요 니다 습니다 합니다 됩니다 입니다 까요 나요 에서 에게 으로 부터 까지 하는 하고 하여 하며 되는 되고 되며 했다 된다 한다".Split(' '), StringComparer.Ordinal);

    private readonly HashSet<string> _hyphenated = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _korean = new(StringComparer.Ordinal);
    private readonly bool _marksSpaces;

    private LineJoin(bool marksSpaces) => _marksSpaces = marksSpaces;

    /// <summary>Learns from the lines of a document.</summary>
    public static LineJoin Of(IEnumerable<PdfLine> lines)
    {
        var all = lines.ToList();
        // Files that end lines in spaces at all end them so wherever a space belongs.
        var join = new LineJoin(all.Count(line => line.EndsInSpace) > all.Count / 4);
        foreach (var line in all) join.Learn(line.Text.Split(' '));
        return join;
    }

    /// <summary>The words of the lines as one line.</summary>
    public string Of(IReadOnlyList<PdfLine> lines)
    {
        var text = new StringBuilder(lines[0].Text);
        for (var i = 1; i < lines.Count; i++) Append(text, lines[i].Text, lines[i - 1].EndsInSpace);
        return text.ToString();
    }

    private void Learn(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.IndexOf('-') is > 0 and var hyphen && hyphen < word.Length - 1) _hyphenated.Add(Letters(word));
            // The first and the last one may be parts.
            if (i > 0 && i < words.Length - 1 && word.Length > 1 && Script.IsHangul(word[0])) _korean.Add(Letters(word));
        }
    }

    private void Append(StringBuilder text, string next, bool endsInSpace)
    {
        if (EndsInParting(text, next))
        {
            var (start, end) = (LastWord(text), FirstWord(next));
            if (!_hyphenated.Contains(Letters(start + end)) && !KeepHyphen.Contains(Letters(start).TrimEnd('-'))) text.Length--;
        }
        else if (!(Script.IsHangul(text[^1]) && Script.IsHangul(next[0]) && PartsWord(text, next, endsInSpace))
            && !(text[^1] == '-' && char.IsDigit(next[0])))
        {
            text.Append(' ');
        }

        text.Append(next);
    }

    private bool PartsWord(StringBuilder text, string next, bool endsInSpace)
    {
        if (_marksSpaces) return !endsInSpace;
        var (start, end) = (Letters(LastWord(text)), Letters(FirstWord(next)));
        return Endings.Contains(end) || (_korean.Contains(start + end) && !(_korean.Contains(start) && _korean.Contains(end)));
    }

    private static bool EndsInParting(StringBuilder text, string next) =>
        text.Length > 1 && text[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(text[^2]) && char.IsLower(next[0]);

    private static string LastWord(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && text[start - 1] != ' ') start--;
        return text.ToString(start, text.Length - start);
    }

    private static string FirstWord(string line) => line.IndexOf(' ') is >= 0 and var space ? line[..space] : line;

    private static string Letters(string word) => string.Concat(word.Where(character => char.IsLetter(character) || character == '-'));
}
