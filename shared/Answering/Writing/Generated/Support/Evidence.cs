using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>A sentence of a passage that supports a sentence of an answer.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Start">First character of the range in the passage's text.</param>
/// <param name="End">The character after the last one.</param>
internal sealed record Evidence(RetrievedPassage Passage, int Start, int End)
{
    /// <summary>The words.</summary>
    public string Text => Passage.Text[Start..End];
}
