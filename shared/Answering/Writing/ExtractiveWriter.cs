using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing;

/// <summary>Placeholder of the first slice: the first sentences.</summary>
internal static class ExtractiveWriter
{
    public static IEnumerable<WrittenSentence> Write(RetrievedPassage passage, string question) =>
        SentenceSplitter.Split(passage.Text).Take(12).Select(sentence => new WrittenSentence(passage, sentence.Start, sentence.End, sentence.Shape));
}
