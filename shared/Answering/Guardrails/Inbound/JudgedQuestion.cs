using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Order;
using BotSuite.Answering.Privacy;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>A question that the guardrails let through.</summary>
internal record JudgedQuestion : MaskedQuestion
{
    /// <summary>Adds the judgement to what is known.</summary>
    [SetsRequiredMembers]
    public JudgedQuestion(MaskedQuestion facts, MessageJudgement judgement, string? note)
        : base(facts) => (Judgement, Note, Asked) = (judgement, note, facts.Masked.Text);

    /// <summary>What the guardrails said.</summary>
    public MessageJudgement Judgement { get; }

    /// <summary>The card that opens an answer, and takes its place where no source answers; null for none.</summary>
    public Reply? Card { get; init; }

    /// <summary>Fixed words that open whatever is answered; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The words to answer: the message, without the insults in it.</summary>
    public string Asked { get; init; }
}
