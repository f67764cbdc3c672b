using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Releases;

namespace BotSuite.Answering.Privacy;

/// <summary>A question whose words may travel.</summary>
internal record MaskedQuestion : ReleasedQuestion
{
    /// <summary>Adds the masked words to what is known.</summary>
    [SetsRequiredMembers]
    public MaskedQuestion(ReleasedQuestion facts, string stored, MaskedText masked, IReadOnlyList<string> history)
        : base(facts) => (Stored, Masked, History) = (stored, masked, history);

    /// <summary>The words as the ledger keeps them.</summary>
    public string Stored { get; }

    /// <summary>The words with marks in place of personal data; all later steps work on these.</summary>
    public MaskedText Masked { get; }

    /// <summary>The earlier questions, masked, oldest first.</summary>
    public IReadOnlyList<string> History { get; }
}
