using System.Diagnostics.CodeAnalysis;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>A question that is answered, and what it is answered from.</summary>
internal record ChosenPassages : RankedPassages
{
    /// <summary>Adds the choice to what is known.</summary>
    [SetsRequiredMembers]
    public ChosenPassages(RankedPassages facts, IReadOnlyList<ScoredPassage> chosen)
        : base(facts) => Chosen = chosen;

    /// <summary>The passages to quote, the main one first; at least one.</summary>
    public IReadOnlyList<ScoredPassage> Chosen { get; }

    /// <summary>Whether another topic could be meant as well, and the person has been asked before.</summary>
    public bool IsGuessed { get; init; }
}
