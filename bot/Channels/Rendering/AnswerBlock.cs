using BotSuite.Answering;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>A paragraph or one item of a list.</summary>
/// <param name="Shape"><see cref="SentenceShape.Paragraph"/>, <see cref="SentenceShape.Bullet"/> or <see cref="SentenceShape.Step"/>.</param>
/// <param name="Sentences">Its sentences, each with the numbers of the citations to name after it.</param>
internal sealed record AnswerBlock(SentenceShape Shape, IReadOnlyList<(string Text, IReadOnlyList<int> Marks)> Sentences)
{
    /// <summary>
    /// Lays the sentences out in blocks. A number is set once for sentences of the same sources that stand together:
    /// after the last of them, at the latest where a paragraph ends.
    /// </summary>
    public static IReadOnlyList<AnswerBlock> Of(IReadOnlyList<QuotedSentence> sentences)
    {
        List<(SentenceShape Shape, List<(string, IReadOnlyList<int>)> Sentences)> blocks = [];
        for (var at = 0; at < sentences.Count; at++)
        {
            var sentence = sentences[at];
            if (blocks.Count == 0 || sentence.Shape != SentenceShape.Running)
                blocks.Add((sentence.Shape == SentenceShape.Running ? SentenceShape.Paragraph : sentence.Shape, []));
            blocks[^1].Sentences.Add((sentence.Text, IsLastOfItsSources(sentences, at) ? Sources(sentence) : []));
        }
        return [.. blocks.Select(block => new AnswerBlock(block.Shape, block.Sentences))];
    }

    private static bool IsLastOfItsSources(IReadOnlyList<QuotedSentence> sentences, int at) =>
        at + 1 == sentences.Count
        || sentences[at + 1].Shape == SentenceShape.Paragraph
        || !Sources(sentences[at + 1]).SequenceEqual(Sources(sentences[at]));

    private static int[] Sources(QuotedSentence sentence) => [.. sentence.Proofs.Select(proof => proof.Citation).Distinct().Order()];
}
