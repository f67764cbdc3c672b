using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>What a passage is about, in words that a person can choose.</summary>
internal static class Topic
{
    public static string Of(RetrievedPassage passage)
    {
        if (passage.Questions.Count > 0)
            return passage.Questions[0];
        return passage.HeadingPath.Count > 0 && passage.HeadingPath[^1] != passage.Title
            ? $"{passage.Title}: {passage.HeadingPath[^1]}"
            : passage.Title;
    }
}
