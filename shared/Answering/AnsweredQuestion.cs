using BotSuite.Answering.Conversations;
using BotSuite.Data.Turns;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering;

/// <summary>An answer together with its ledger entry, which the caller stores in the same transaction that sends the answer.</summary>
/// <param name="Answer">What to say.</param>
/// <param name="LedgerEntry">How it came about; not stored yet.</param>
public sealed record AnsweredQuestion(Answer Answer, Turn LedgerEntry)
{
    /// <summary>What to remember until the next message; it comes back with it as <see cref="Question.Memory"/>.</summary>
    public ConversationMemory Memory { get; init; } = ConversationMemory.Nothing;

    /// <summary>Every passage considered, best first, as the turn saw them; empty where nothing was searched.</summary>
    public IReadOnlyList<ScoredPassage> Ranking { get; init; } = [];
}
