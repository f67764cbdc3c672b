using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>Everything that a passage says, with what stands above it.</summary>
internal static class PassageWords
{
    public static string Of(RetrievedPassage passage) =>
        string.Join('\n', [passage.Title, .. passage.Questions, .. passage.HeadingPath, passage.Text]);
}
