namespace BotSuite.Evaluation.Golden;

/// <summary>A question with the entries that answer it.</summary>
/// <param name="Id">The row's <c>qid</c>.</param>
/// <param name="Text">The question.</param>
/// <param name="Relevant">Keys of the documents that answer it, and of rows of tables (<c>table: key</c>); empty where it must be refused.</param>
/// <param name="Language">The row's language, a two-letter code; null where it says none.</param>
/// <param name="Kind">What kind of question it is; <c>unnamed</c> where the row says none.</param>
/// <param name="History">The earlier questions of the person, oldest first.</param>
public sealed record GoldenQuestion(
    string Id, string Text, IReadOnlyList<string> Relevant, string? Language, string Kind, IReadOnlyList<string> History)
{
    /// <summary>Words that the whole message to the person has to hold, whatever their case; empty for any words.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>Whether the sources do not answer the question, so that it must be refused.</summary>
    public bool IsUnanswerable => Relevant.Count == 0;

    /// <summary>
    /// The name by which the set may know a document: an entry of a folder has the key <c>file#id</c>, one of a single file
    /// <c>id</c> alone, and golden sets name the id.
    /// </summary>
    /// <param name="documentKey">Key of the document in its source.</param>
    public string IdOf(string documentKey)
    {
        ArgumentNullException.ThrowIfNull(documentKey);
        return Relevant.Contains(documentKey, StringComparer.Ordinal) ? documentKey : documentKey[(documentKey.LastIndexOf('#') + 1)..];
    }
}
