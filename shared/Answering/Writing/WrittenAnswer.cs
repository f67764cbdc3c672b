using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Retrieving;

namespace BotSuite.Answering.Writing;

/// <summary>An answer that still has to be proven.</summary>
internal record WrittenAnswer : ChosenPassages
{
    /// <summary>Adds the draft to what is known.</summary>
    [SetsRequiredMembers]
    public WrittenAnswer(ChosenPassages facts, IReadOnlyList<WrittenSentence> draft)
        : base(facts) => Draft = draft;

    /// <summary>The sentences in order; at least one.</summary>
    public IReadOnlyList<WrittenSentence> Draft { get; }
}
