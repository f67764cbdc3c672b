using BotSuite.Knowledge.Languages;

namespace BotSuite.Answering.Writing;

/// <summary>Cuts a text into sentences and list items, in English and Korean. Every sentence is a range of the text; what lies between is white space and list marks.</summary>
internal static class ShapedSentences
{
    public static IReadOnlyList<TextSentence> Of(string text)
    {
        var sentences = new List<TextSentence>();
        foreach (var block in TextBlocks.Of(text))
        {
            var shape = block.Shape;
            foreach (var sentence in SentenceEnds.Cut(text, new TextRange(block.Start, block.End)))
            {
                sentences.Add(new TextSentence(sentence.Start, sentence.End, shape));
                shape = SentenceShape.Running;
            }
        }

        return sentences;
    }
}
