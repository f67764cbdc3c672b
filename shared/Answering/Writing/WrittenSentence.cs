using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing;

/// <summary>A sentence of a draft and the range of the passage that it was copied from.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Start">First character of the range in the passage's text.</param>
/// <param name="End">The character after the last one.</param>
/// <param name="Shape">How the sentence stands in the answer.</param>
internal sealed record WrittenSentence(RetrievedPassage Passage, int Start, int End, SentenceShape Shape);
