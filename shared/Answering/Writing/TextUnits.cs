namespace BotSuite.Answering.Writing;

/// <summary>Puts sentences together that must not be parted.</summary>
internal static class TextUnits
{
    public static IReadOnlyList<TextUnit> Of(string text, IReadOnlyList<TextSentence> sentences)
    {
        var units = new List<TextUnit>();
        for (var at = 0; at < sentences.Count;)
        {
            var end = at + 1;
            if (Introduces(text, sentences[at]) && end < sentences.Count && IsItem(sentences[end]))
                end = EndOfList(sentences, end);
            units.Add(new TextUnit(at, end - at, Length(text, sentences, at, end)));
            at = end;
        }

        return units;
    }

    // "You may:" and "The doctor looks for"
    private static bool Introduces(string text, TextSentence sentence) =>
        text[sentence.End - 1] is ':' or '：' || char.IsLetterOrDigit(text[sentence.End - 1]) && !IsItem(sentence);

    private static bool IsItem(TextSentence sentence) => sentence.Shape is SentenceShape.Bullet or SentenceShape.Step;

    // An item may be of several sentences.
    private static int EndOfList(IReadOnlyList<TextSentence> sentences, int at)
    {
        while (at < sentences.Count && sentences[at].Shape is not SentenceShape.Paragraph)
            at++;
        return at;
    }

    private static int Length(string text, IReadOnlyList<TextSentence> sentences, int first, int end)
    {
        var length = 0;
        for (var at = first; at < end; at++)
            length += ReadingLength.Of(text.AsSpan(sentences[at].Start, sentences[at].End - sentences[at].Start)) + 1;
        return length;
    }
}
