namespace BotSuite.Answering.Writing;

/// <summary>A sentence as a range of a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last one.</param>
/// <param name="Shape">How it stands in the text.</param>
internal sealed record TextSentence(int Start, int End, SentenceShape Shape);
