using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Guardrails;
using BotSuite.Answering.SmallTalk;

namespace BotSuite.Answering.Understanding;

/// <summary>A question that is ready to be searched for.</summary>
internal record UnderstoodQuestion : HeardQuestion
{
    /// <summary>Adds what was understood to what is known.</summary>
    [SetsRequiredMembers]
    public UnderstoodQuestion(HeardQuestion facts, string searchText, DateOnly today, DateOnly asOf)
        : base(facts) => (SearchText, Today, AsOf) = (searchText, today, asOf);

    /// <summary>The words to search for.</summary>
    public string SearchText { get; init; }

    /// <summary>Whether the words lean on what was said before, so that the subject is still the same.</summary>
    public bool IsFollowUp => OwnText is not null;

    /// <summary>What a follow-up says itself, without what was added; null where the message stands alone.</summary>
    public string? OwnText { get; init; }

    /// <summary>Words that were put in the place of misspelt ones; empty for none.</summary>
    public IReadOnlyList<string> Corrected { get; init; } = [];

    /// <summary>The rule that heard a wish for advice instead of information; null where none did.</summary>
    public GuardrailVerdict? Advice { get; init; }

    /// <summary>The day on which the question is asked, in UTC.</summary>
    public DateOnly Today { get; }

    /// <summary>The day that the answer has to hold for.</summary>
    public DateOnly AsOf { get; }
}
