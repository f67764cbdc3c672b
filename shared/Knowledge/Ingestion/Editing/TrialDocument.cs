namespace BotSuite.Knowledge.Ingestion.Editing;

/// <summary>A document as it would be read.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language, a two-letter code.</param>
/// <param name="Passages">Its first passages.</param>
/// <param name="AllPassages">How many passages it has.</param>
/// <param name="Dropped">What was left out of it, each piece once.</param>
/// <param name="Remarks">What the editor should know about the reading, in sentences.</param>
public sealed record TrialDocument(
    string Title, string Language, IReadOnlyList<TrialPassage> Passages, int AllPassages, IReadOnlyList<string> Dropped, IReadOnlyList<string> Remarks);
