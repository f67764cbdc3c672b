using System.Text.RegularExpressions;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Cleaning;

/// <summary>
/// What the documents of one source repeat at their edges: headers, footers, menus, notices. A line counts where at least four documents and
/// a fifth of all have it within their first or last 40 lines. Pure: in go the edges of all documents, out comes what each one is without.
/// </summary>
internal sealed partial class RepeatedEdges
{
    private const int FewestDocuments = 4;
    private const double SmallestShare = 0.2;
    private const int LongestLine = 300;
    private const int LongestNumber = 40;

    private readonly HashSet<string> _top;
    private readonly HashSet<string> _bottom;

    private RepeatedEdges(HashSet<string> top, HashSet<string> bottom) => (_top, _bottom) = (top, bottom);

    /// <summary>Whether anything repeats.</summary>
    public bool IsEmpty => _top.Count == 0 && _bottom.Count == 0;

    /// <summary>Finds what repeats.</summary>
    /// <param name="documents">The edges of every document of the source, the one that is to be cleaned among them.</param>
    public static RepeatedEdges Of(IReadOnlyCollection<DocumentEdges> documents)
    {
        var enough = Math.Max(FewestDocuments, documents.Count * SmallestShare);
        return new RepeatedEdges(Repeated(documents.Select(document => document.Top), enough), Repeated(documents.Select(document => document.Bottom), enough));
    }

    /// <summary>
    /// The document without the repeated lines that it begins and ends with; the same where there are none. It is cut up to the first line that
    /// is its own, so that a line which others repeat stays wherever it stands among a document's own words. What answers a question stays.
    /// </summary>
    public ReadDocument Clean(ReadDocument document)
    {
        var text = document.Text;
        var start = TopEnd(text, document.Passages);
        var end = BottomStart(text, start, document.Passages);
        if (start == 0 && end == text.Length) return document;

        var kept = new TextRange(start, end);
        var passages = document.Passages.Select(passage => passage with { Range = Within(passage.Range, kept, text) }).Where(passage => passage.Range.Length > 0).ToList();
        // A document that is nothing but what others repeat is kept as it is: somebody may have meant it.
        if (passages.Count == 0) return document;
        return document with
        {
            Passages = passages,
            Dropped = [.. document.Dropped.Concat(Lines(text[..start])).Concat(Lines(text[end..])).Distinct(StringComparer.Ordinal)],
        };
    }

    private static HashSet<string> Repeated(IEnumerable<IReadOnlyList<string>> edges, double enough)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var edge in edges)
            foreach (var shape in edge.Where(line => line.Length <= LongestLine).Select(ShapeOf).Where(shape => shape.Length > 0).Distinct(StringComparer.Ordinal))
                counts[shape] = counts.GetValueOrDefault(shape) + 1;
        return [.. counts.Where(line => line.Value >= enough).Select(line => line.Key)];
    }

    private int TopEnd(string text, IReadOnlyList<PassageDraft> passages)
    {
        var end = 0;
        foreach (var (line, next) in LinesOf(text))
        {
            if (IsAnswer(line, passages)) break;
            if (IsRepeated(_top, text, line)) end = next;
            else if (!IsNumberAlone(text, line)) break;
        }

        return end;
    }

    private int BottomStart(string text, int top, IReadOnlyList<PassageDraft> passages)
    {
        var start = text.Length;
        for (var end = text.Length; end > top;)
        {
            var feed = text.LastIndexOf('\n', end - 1, end - top);
            var lineStart = feed < 0 ? top : feed + 1;
            var line = new TextRange(lineStart, end).Trim(text);
            if (line.Length > 0 && IsAnswer(line, passages)) break;
            if (line.Length > 0 && IsRepeated(_bottom, text, line)) start = lineStart;
            else if (line.Length > 0 && !IsNumberAlone(text, line)) break;
            end = Math.Max(top, lineStart - 1);
            if (feed < 0) break;
        }

        return start;
    }

    private static IEnumerable<(TextRange Line, int Next)> LinesOf(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var next = feed < 0 ? text.Length : feed + 1;
            var line = new TextRange(start, next).Trim(text);
            if (line.Length > 0) yield return (line, next);
            start = next;
        }
    }

    private static bool IsRepeated(HashSet<string> lines, string text, TextRange line) => line.Length <= LongestLine && lines.Contains(ShapeOf(line.Of(text)));

    // A page number or a drawn line goes with the repeated lines around it; where none follows it stays.
    private static bool IsNumberAlone(string text, TextRange line) => line.Length <= LongestNumber && !line.Of(text).Any(char.IsLetter);

    // The question of an answer is written above it.
    private static bool IsAnswer(TextRange line, IReadOnlyList<PassageDraft> passages) => passages.Any(passage =>
        passage.Questions.Count > 0 && line.Start < passage.Range.End && line.End > passage.Range.Start);

    private static TextRange Within(TextRange range, TextRange kept, string text)
    {
        int start = Math.Max(range.Start, kept.Start), end = Math.Min(range.End, kept.End);
        return start < end ? new TextRange(start, end).Trim(text) : new TextRange(kept.Start, kept.Start);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Letters and figures, because opening hours and prices that differ in figures alone are a document's own; of page numbers and
    /// copyright notices the letters alone. Nothing where there are no letters.
    /// </summary>
    private static string ShapeOf(string line)
    {
        if (!line.Any(char.IsLetter)) return "";
        Func<char, bool> counts = PageOrCopyright().IsMatch(line) ? char.IsLetter : char.IsLetterOrDigit;
        return string.Concat(line.Where(counts)).ToLowerInvariant();
    }

    [GeneratedRegex(@"(?:^|\W)(?:page|p\.)\s*\d+\b|\b\d+\s*(?:쪽|페이지)|\b\d+\s*(?:/|of)\s*\d+\W*$|copyright|©|\(c\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageOrCopyright();
}
