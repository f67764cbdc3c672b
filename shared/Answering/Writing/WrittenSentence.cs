using BotSuite.Answering.Writing.Generated.Support;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing;

/// <summary>A sentence of a draft and the range of the passage that it was copied from, or that supports it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Start">First character of the range in the passage's text.</param>
/// <param name="End">The character after the last one.</param>
/// <param name="Shape">How the sentence stands in the answer.</param>
internal sealed record WrittenSentence(RetrievedPassage Passage, int Start, int End, SentenceShape Shape)
{
    /// <summary>The words of a model that were found to say what the source says; null for a copy.</summary>
    public string? Restated { get; init; }

    /// <summary>What else supports the model's words; empty for a copy.</summary>
    public IReadOnlyList<Evidence> Further { get; init; } = [];
}
