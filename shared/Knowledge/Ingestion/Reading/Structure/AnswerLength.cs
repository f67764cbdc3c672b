using BotSuite.Knowledge.Ingestion.Splitting;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>Cuts the answer to a question. A long answer is found better in parts, but one that can be read at a glance stays whole.</summary>
internal static class AnswerLength
{
    private const int WordsOfOnePassage = 400;

    /// <summary>The passages of an answer, in order.</summary>
    public static IReadOnlyList<TextRange> Split(string text, TextRange answer)
    {
        var whole = answer.Trim(text);
        return WordCount.Of(text, whole) <= WordsOfOnePassage ? [whole] : PassageSplitter.Split(text, whole);
    }
}
