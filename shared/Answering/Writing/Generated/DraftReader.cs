using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Writing.Generated;

/// <summary>Reads a model's draft as it comes, a line at a time: sentences with the passages that they name. Markup is taken off, never kept.</summary>
internal sealed partial class DraftReader
{
    // A line this long without an end is no answer.
    private const int LongestLine = 4_000;

    private readonly StringBuilder _line = new();
    private bool _newParagraph = true;

    /// <summary>The sentences that have become whole with these words.</summary>
    public IReadOnlyList<DraftSentence> Hear(string words)
    {
        var sentences = new List<DraftSentence>();
        foreach (var character in words)
        {
            if (character is '\n' || _line.Length >= LongestLine) sentences.AddRange(EndLine());
            if (character is not '\n') _line.Append(character);
        }

        return sentences;
    }

    /// <summary>The sentences of the last line.</summary>
    public IReadOnlyList<DraftSentence> End() => EndLine();

    private List<DraftSentence> EndLine()
    {
        var line = Plain(_line.ToString());
        _line.Clear();
        if (line.Length == 0)
        {
            _newParagraph = true;
            return [];
        }

        var sentences = new List<DraftSentence>();
        // The mark moves in front of the full stop, so that it stays with its sentence.
        var text = AfterStop().Replace(line, "$2$1 ").Trim();
        foreach (var sentence in ShapedSentences.Of(text))
        {
            var words = text[sentence.Start..sentence.End];
            var shape = sentence.Shape is SentenceShape.Paragraph && !_newParagraph ? SentenceShape.Running : sentence.Shape;
            var said = Marks().Replace(words, "").Trim();
            if (said.Any(char.IsLetterOrDigit)) sentences.Add(new DraftSentence(said, NumbersIn(words), shape));
            // After a list running words begin a paragraph again.
            _newParagraph = shape is SentenceShape.Bullet or SentenceShape.Step;
        }

        return sentences;
    }

    private static int[] NumbersIn(string words) =>
        [.. Marks().Matches(words).SelectMany(match => Digits().Matches(match.Value)).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Distinct()];

    private static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var character in Emphasis().Replace(line, ""))
            plain.Append(char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format ? ' ' : character);
        return Heading().Replace(plain.ToString().Trim(), "");
    }

    [GeneratedRegex(@"([.!?。…]+[""'”’)]?)\s*((?:\s*[\[【]\d{1,3}(?:\s*,\s*\d{1,3})*[\]】])+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterStop();

    [GeneratedRegex(@"\s*[\[【]\d{1,3}(?:\s*,\s*\d{1,3})*[\]】]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\d{1,3}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\*\*|__|`+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^(?:#{1,6}\s+|>\s*)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
