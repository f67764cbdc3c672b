namespace BotSuite.Answering.Writing;

/// <summary>A paragraph or a list item as a range of a text, without its list mark.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last one.</param>
/// <param name="Shape">How its first sentence stands in the text.</param>
internal readonly record struct TextBlock(int Start, int End, SentenceShape Shape);
