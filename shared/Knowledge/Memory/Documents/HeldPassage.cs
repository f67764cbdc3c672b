namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>A passage that is held back from being quoted.</summary>
/// <param name="FileName">The file that it stands in.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record HeldPassage(string FileName, string Reason);
