using BotSuite.Answering.Conversations;
using BotSuite.Answering.Guardrails.Inbound;

namespace BotSuite.Answering;

/// <summary>A question as it reaches the answering pipeline, from whichever channel.</summary>
public sealed record Question
{
    /// <summary>The words as asked.</summary>
    public required string Text { get; init; }

    /// <summary>The channel that the question came through.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The asker's language as the channel tells it, a BCP 47 tag; the words themselves weigh more. Null where unknown.</summary>
    public string? Locale { get; init; }

    /// <summary>The index to search.</summary>
    public string Index { get; init; } = "default";

    /// <summary>The domain to stay within; null for all.</summary>
    public string? Domain { get; init; }

    /// <summary>Sets of tags, of which a source must carry at least one whole to be answered from; empty for any.</summary>
    public IReadOnlyList<IReadOnlyList<string>> AnyOf { get; init; } = [];

    /// <summary>Earlier questions of the conversation, oldest first.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>What is remembered of the conversation, from <see cref="AnsweredQuestion.Memory"/> of the turn before; null where nothing is, when <see cref="History"/> counts.</summary>
    public ConversationMemory? Memory { get; init; }

    /// <summary>What likeness of meaning counts for in the search, from 0 to 1; null for what is set. For evaluation.</summary>
    public double? EmbeddingWeight { get; init; }

    /// <summary>How many passages are ranked, from 1 to 100; for evaluation, which counts entries, of which long ones have several passages.</summary>
    public int Considered { get; init; } = 10;

    /// <summary>Whether FAQ entries are found by their answers alone; for evaluation, where a stored question would find itself.</summary>
    public bool TextsOnly { get; init; }

    /// <summary>What the guardrails said of the message on its way in; null where they have not heard it yet.</summary>
    public MessageJudgement? Judgement { get; init; }

    /// <summary>The day that the answer has to hold for; null for today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The audience that the asker belongs to; null where unknown, when only what is for everybody is told.</summary>
    public string? Audience { get; init; }

    /// <summary>Hears of the answer's sentences while a model writes them; null where nobody waits for them.</summary>
    public IAnswerProgress? Progress { get; init; }

    /// <summary>The conversation; null for a command.</summary>
    public Guid? ConversationId { get; init; }

    /// <summary>The channel's id of the activity that asked; null for a command.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Pseudonym of the asker; null where there is none.</summary>
    public string? UserKey { get; init; }
}
