using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Writing;

namespace BotSuite.Answering.Proof;

/// <summary>An answer of which every sentence names the place that it was copied from.</summary>
internal record ProvenAnswer : WrittenAnswer
{
    /// <summary>Adds the proofs to what is known.</summary>
    [SetsRequiredMembers]
    public ProvenAnswer(WrittenAnswer facts, IReadOnlyList<QuotedSentence> sentences, IReadOnlyList<Citation> citations)
        : base(facts) => (Sentences, Citations) = (sentences, citations);

    /// <summary>The sentences with their proofs.</summary>
    public IReadOnlyList<QuotedSentence> Sentences { get; }

    /// <summary>The sources, numbered from 1 in the order of first use.</summary>
    public IReadOnlyList<Citation> Citations { get; }
}
