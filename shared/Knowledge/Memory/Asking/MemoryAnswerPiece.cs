using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Knowledge.Memory.Asking;

/// <summary>A piece of an answer.</summary>
/// <param name="Text">The words, with what separates them from the piece before.</param>
public sealed record MemoryAnswerPiece(string Text)
{
    /// <summary>In the first piece: the passages that the answer is made of.</summary>
    public IReadOnlyList<ScoredPassage> Sources { get; init; } = [];

    /// <summary>In the last piece: which language models were used for it.</summary>
    public IReadOnlyList<TokenUsage> Usage { get; init; } = [];
}
