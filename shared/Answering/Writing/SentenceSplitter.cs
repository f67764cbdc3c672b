namespace BotSuite.Answering.Writing;

/// <summary>Cuts a text into sentences and list items, in English and Korean. Every sentence is a range of the text; what lies between is white space and list marks.</summary>
internal static class SentenceSplitter
{
    public static IReadOnlyList<TextSentence> Split(string text)
    {
        var sentences = new List<TextSentence>();
        foreach (var block in TextBlocks.Of(text))
        {
            var shape = block.Shape;
            foreach (var (start, end) in SentenceEnds.Cut(text, block.Start, block.End))
            {
                sentences.Add(new TextSentence(start, end, shape));
                shape = SentenceShape.Running;
            }
        }

        return sentences;
    }
}
