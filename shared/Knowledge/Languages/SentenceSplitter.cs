namespace BotSuite.Knowledge.Languages;

/// <summary>
/// Finds sentences in running text with lists in it. A sentence ends where <see cref="SentenceEnds"/> says, at an empty line, and
/// before or after an item of a list. Pure and safe to call from anywhere.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of a text in order, without the white space between them.</summary>
    public static IReadOnlyList<TextRange> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(text, new TextRange(0, text.Length));
    }

    /// <summary>The sentences of a part of a text in order, without the white space between them.</summary>
    public static IReadOnlyList<TextRange> Split(string text, TextRange part)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Paragraphs(text, part).SelectMany(paragraph => SentenceEnds.Cut(text, paragraph))];
    }

    private static IEnumerable<TextRange> Paragraphs(string text, TextRange part)
    {
        var start = part.Start;
        for (var at = part.Start; at < part.End; at++)
        {
            if (text[at] != '\n' || !EndsAtLineBreak(text, at, part.End)) continue;
            yield return new TextRange(start, at).Trim(text);
            start = at + 1;
        }

        yield return new TextRange(start, part.End).Trim(text);
    }

    private static bool EndsAtLineBreak(string text, int lineBreak, int limit)
    {
        var next = lineBreak + 1;
        while (next < limit && text[next] is ' ' or '\t' or '\r') next++;
        return next >= limit || text[next] == '\n' || ListMarker.LengthAt(text, next, limit) > 0 || IsInListItem(text, lineBreak);
    }

    private static bool IsInListItem(string text, int lineBreak)
    {
        var line = lineBreak;
        while (line > 0 && text[line - 1] != '\n') line--;
        while (line < lineBreak && text[line] is ' ' or '\t') line++;
        return ListMarker.LengthAt(text, line, lineBreak) > 0;
    }
}
