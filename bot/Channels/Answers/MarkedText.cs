namespace BotSuite.Bot.Channels.Answers;

/// <summary>A piece of a document's text.</summary>
/// <param name="Text">The words, unchanged.</param>
/// <param name="Mark">The number of the quotation, from 1; null where nothing was quoted.</param>
public sealed record MarkedText(string Text, int? Mark)
{
    /// <summary>
    /// Cuts a text at the quoted ranges. Ranges that touch or overlap become one, and what lies outside the text is left out.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="ranges">Start and end (exclusive) of what was quoted, in any order.</param>
    public static IReadOnlyList<MarkedText> Cut(string text, IEnumerable<(int Start, int End)> ranges)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ranges);
        List<MarkedText> pieces = [];
        var at = 0;
        var mark = 0;
        foreach (var (start, end) in Merge(text, ranges))
        {
            if (start > at) pieces.Add(new MarkedText(text[at..start], null));
            pieces.Add(new MarkedText(text[start..end], ++mark));
            at = end;
        }
        if (at < text.Length) pieces.Add(new MarkedText(text[at..], null));
        return pieces;
    }

    private static List<(int Start, int End)> Merge(string text, IEnumerable<(int Start, int End)> ranges)
    {
        List<(int Start, int End)> merged = [];
        var inside = ranges
            .Select(range => (Start: Math.Clamp(range.Start, 0, text.Length), End: Math.Clamp(range.End, 0, text.Length)))
            .Where(range => range.Start < range.End)
            .Order();
        foreach (var (start, end) in inside)
        {
            // Two sentences with nothing but a space between them read as one quotation.
            if (merged.Count > 0 && (start <= merged[^1].End || text.AsSpan(merged[^1].End, start - merged[^1].End) is " "))
                merged[^1] = (merged[^1].Start, Math.Max(end, merged[^1].End));
            else
                merged.Add((start, end));
        }
        return merged;
    }
}
