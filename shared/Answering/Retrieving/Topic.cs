using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>What a passage is about, in words that a person can choose.</summary>
internal static class Topic
{
    /// <summary>The question that the passage answers, where it has one; else its place.</summary>
    public static string Of(RetrievedPassage passage) => passage.Questions.Count > 0 ? passage.Questions[0] : PlaceOf(passage);

    /// <summary>The document's title, with the heading of the passage where that adds something.</summary>
    public static string PlaceOf(RetrievedPassage passage) =>
        passage.HeadingPath.Count > 0 && passage.HeadingPath[^1] != passage.Title
            ? $"{passage.Title}: {passage.HeadingPath[^1]}"
            : passage.Title;
}
