namespace BotSuite.Evaluation.Golden;

/// <summary>A question with the entries that answer it.</summary>
/// <param name="Id">The row's <c>qid</c>.</param>
/// <param name="Text">The question.</param>
/// <param name="Relevant">Keys of the documents that answer it; empty where it must be refused.</param>
/// <param name="Language">The row's language, a two-letter code; null where it says none.</param>
/// <param name="Kind">What kind of question it is; <c>unnamed</c> where the row says none.</param>
/// <param name="History">The earlier questions of the person, oldest first.</param>
public sealed record GoldenQuestion(
    string Id, string Text, IReadOnlyList<string> Relevant, string? Language, string Kind, IReadOnlyList<string> History)
{
    /// <summary>Whether the sources do not answer the question, so that it must be refused.</summary>
    public bool IsUnanswerable => Relevant.Count == 0;
}
