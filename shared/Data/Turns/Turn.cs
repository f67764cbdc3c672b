namespace BotSuite.Data.Turns;

/// <summary>The ledger: one question, how it was understood, what was considered, what was answered, and why.</summary>
public sealed class Turn
{
    /// <summary>Identifies the turn; it is the answer's id in the API, in links and in feedback, and cannot be guessed.</summary>
    public Guid Id { get; set; } = Guid.NewGuid();

    /// <summary>The conversation; null for a question that came by a command.</summary>
    public Guid? ConversationId { get; set; }

    /// <summary>The channel's id of the activity that asked, at most 400 characters.</summary>
    public string? QuestionActivityId { get; set; }

    /// <summary>The channel's id of the activity that answered; null until it was sent. Teams names it in feedback. At most 400 characters.</summary>
    public string? AnswerActivityId { get; set; }

    /// <summary>Pseudonym of the asker; null where there is none. At most 128 characters.</summary>
    public string? UserKey { get; set; }

    /// <summary>The channel that the question came through, at most 32 characters.</summary>
    public required string ChannelId { get; set; }

    /// <summary>Language of the question and the answer, a two-letter code.</summary>
    public required string Language { get; set; }

    /// <summary>The question as asked, with personal data masked.</summary>
    public required string Question { get; set; }

    /// <summary>The question as it was searched for, where that differs; null otherwise.</summary>
    public string? RewrittenQuestion { get; set; }

    /// <summary>The index that was searched.</summary>
    public required string Index { get; set; }

    /// <summary>The domain of the answer's main source; null where nothing was found.</summary>
    public string? Domain { get; set; }

    /// <summary>The release that answered. Null where the turn ended before one was chosen. Kept without a foreign key: the ledger outlives releases.</summary>
    public Guid? ReleaseId { get; set; }

    /// <summary>How the turn ended.</summary>
    public TurnEnding Ending { get; set; }

    /// <summary>Confidence in the best passage, from 0 to 1; null where nothing was searched.</summary>
    public double? Confidence { get; set; }

    /// <summary>The answer's text without channel markup; null where none was written.</summary>
    public string? AnswerText { get; set; }

    /// <summary>The short reference that the person was shown, 8 characters; unique enough to find the turn by.</summary>
    public required string Reference { get; set; }

    /// <summary>What failed, for the log's reader; null where nothing did. Never shown to the asker.</summary>
    public string? Failure { get; set; }

    /// <summary>When the turn began, in UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>How long the turn took, in milliseconds.</summary>
    public double DurationMilliseconds { get; set; }

    /// <summary>Time per stage, in the order in which they ran.</summary>
    public List<StageTime> Stages { get; set; } = [];

    /// <summary>Tokens sent to a model; 0 where none was asked.</summary>
    public int TokensIn { get; set; }

    /// <summary>Tokens that a model wrote; 0 where none was asked.</summary>
    public int TokensOut { get; set; }

    /// <summary>What the turn cost in the currency of the price list; 0 where no model was asked.</summary>
    public decimal Cost { get; set; }

    /// <summary>Every passage that was considered.</summary>
    public List<TurnPassage> Passages { get; } = [];

    /// <summary>Every guardrail verdict.</summary>
    public List<Verdict> Verdicts { get; } = [];

    /// <summary>The answer, sentence by sentence.</summary>
    public List<AnswerSentence> Sentences { get; } = [];
}
