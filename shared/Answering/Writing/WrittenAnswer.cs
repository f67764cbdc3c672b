using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Retrieving;

namespace BotSuite.Answering.Writing;

/// <summary>An answer that still has to be proven.</summary>
internal record WrittenAnswer : ChosenPassages
{
    /// <summary>Adds the draft to what is known.</summary>
    [SetsRequiredMembers]
    public WrittenAnswer(ChosenPassages facts, IReadOnlyList<WrittenSentence> draft, IReadOnlyList<GuardrailVerdict> removals)
        : base(facts) => (Draft, Removals) = (draft, removals);

    /// <summary>The sentences in order; at least one.</summary>
    public IReadOnlyList<WrittenSentence> Draft { get; }

    /// <summary>What was removed of a model's draft and why; empty where no model was asked.</summary>
    public IReadOnlyList<GuardrailVerdict> Removals { get; }
}
