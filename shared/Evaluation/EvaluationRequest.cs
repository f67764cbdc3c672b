namespace BotSuite.Evaluation;

/// <summary>What to evaluate, and against what.</summary>
public sealed record EvaluationRequest
{
    /// <summary>The golden sets, JSON Lines files; counted together.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>What the passages are ranked by.</summary>
    public RetrievalMode Retrieval { get; init; } = RetrievalMode.Hybrid;

    /// <summary>The index to search.</summary>
    public string Index { get; init; } = "default";

    /// <summary>The domain to stay within; null for all.</summary>
    public string? Domain { get; init; }

    /// <summary>
    /// Whether the questions stored with FAQ entries are left out of the search, so that answers have to be found by their words.
    /// For golden sets that repeat the stored questions.
    /// </summary>
    public bool HideQuestions { get; init; }
}
