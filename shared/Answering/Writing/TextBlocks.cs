using System.Text.RegularExpressions;

namespace BotSuite.Answering.Writing;

/// <summary>Finds paragraphs and list items. A line break inside a paragraph is white space; a list mark at the start of a line begins an item.</summary>
internal static partial class TextBlocks
{
    // A shorter line without an end is a heading or a label, not the first half of a sentence.
    private const int ShortLine = 40;

    public static IEnumerable<TextBlock> Of(string text)
    {
        int? start = null;
        var end = 0;
        var shape = SentenceShape.Paragraph;
        var markAlone = false;
        foreach (var line in Lines(text))
        {
            if (IsBlank(text, line))
            {
                if (start is { } open)
                    yield return new TextBlock(open, end, shape);
                (start, shape) = (null, markAlone ? shape : SentenceShape.Paragraph);
                continue;
            }

            var mark = Mark().Match(text, line.Start, line.End - line.Start);
            if (start is { } before && (mark.Success || BeginsAnew(text, line.Start) && (EndsAlone(text, before, end) || EndsItem(text, end, shape))))
            {
                yield return new TextBlock(before, end, shape);
                (start, shape) = (null, SentenceShape.Paragraph);
            }

            var from = line.Start;
            if (mark.Success)
            {
                shape = mark.Groups["step"].Success ? SentenceShape.Step : SentenceShape.Bullet;
                from = mark.Index + mark.Length;
                if (IsBlank(text, (from, line.End)))
                {
                    // The item's words stand on the next line.
                    markAlone = true;
                    continue;
                }
            }

            markAlone = false;
            start ??= SkipSpace(text, from, line.End);
            end = TrimEnd(text, line.End);
        }

        if (start is { } last)
            yield return new TextBlock(last, end, shape);
    }

    private static bool EndsAlone(string text, int start, int end)
    {
        var lineStart = text.LastIndexOf('\n', end - 1, end - start) + 1;
        return end - Math.Max(lineStart, start) < ShortLine && char.IsLetterOrDigit(text[end - 1]);
    }

    // After a list, editors go on in the next line without a blank one; those words are no part of the last item.
    private static bool EndsItem(string text, int end, SentenceShape shape) =>
        shape is SentenceShape.Bullet or SentenceShape.Step && text[end - 1] is ('.' or '!' or '?' or '。');

    private static bool BeginsAnew(string text, int lineStart) => !char.IsWhiteSpace(text[lineStart]) && !char.IsLower(text[lineStart]);

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            yield return (start, end);
            start = end + 1;
        }
    }

    private static bool IsBlank(string text, (int Start, int End) line) => text.AsSpan(line.Start, line.End - line.Start).IsWhiteSpace();

    private static int SkipSpace(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    private static int TrimEnd(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    [GeneratedRegex(@"\G[ \t]*(?:(?<step>\(?\d{1,3}[.)](?=\s|$)|[a-zA-Z]\)(?=\s|$)|[①-⑳]|[가나다라마바사아자차카타파하][.)](?=\s|$))|(?<bullet>[•‣◦▪●○]|[-*+·–—](?=\s|$)))[ \t]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
