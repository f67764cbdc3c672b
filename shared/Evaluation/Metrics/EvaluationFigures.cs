namespace BotSuite.Evaluation.Metrics;

/// <summary>
/// The figures of a set of questions. Ranking figures are means over the questions that the sources answer;
/// a figure over no question is null, never 0 or 1.
/// </summary>
public sealed record EvaluationFigures
{
    private static readonly (string Name, Func<EvaluationFigures, double?> Of)[] Named =
    [
        ("recall@1", figures => figures.RecallAt1), ("recall@5", figures => figures.RecallAt5), ("recall@10", figures => figures.RecallAt10),
        ("hit@1", figures => figures.HitAt1), ("hit@5", figures => figures.HitAt5), ("mrr@10", figures => figures.ReciprocalRankAt10),
        ("ndcg@10", figures => figures.NdcgAt10), ("answered", figures => figures.Answered), ("false-refusals", figures => figures.FalselyRefused),
        ("asked-back", figures => figures.AskedBack), ("right-when-answered", figures => figures.RightWhenAnswered),
        ("refused", figures => figures.Refused), ("not-answered", figures => figures.NotAnswered),
        ("declined-where-kept", figures => figures.DeclinedWhereKept), ("says", figures => figures.Says),
    ];

    /// <summary>The names of the figures that <c>--min</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Named.Select(figure => figure.Name)];

    /// <summary>Questions in the set.</summary>
    public required int Questions { get; init; }

    /// <summary>Those that the sources answer.</summary>
    public required int Answerable { get; init; }

    /// <summary>Those that must be refused.</summary>
    public required int Unanswerable { get; init; }

    /// <summary>Share of the relevant entries that stand in first place.</summary>
    public double? RecallAt1 { get; init; }

    /// <summary>Share of the relevant entries among the first five.</summary>
    public double? RecallAt5 { get; init; }

    /// <summary>Share of the relevant entries among the first ten.</summary>
    public double? RecallAt10 { get; init; }

    /// <summary>Share of the questions with a relevant entry in first place.</summary>
    public double? HitAt1 { get; init; }

    /// <summary>Share of the questions with a relevant entry among the first five.</summary>
    public double? HitAt5 { get; init; }

    /// <summary>Mean of one over the place of the first relevant entry, among the first ten.</summary>
    public double? ReciprocalRankAt10 { get; init; }

    /// <summary>Normalised discounted cumulative gain over the first ten, every relevant entry worth the same.</summary>
    public double? NdcgAt10 { get; init; }

    /// <summary>Share of the answerable questions that ended with an answer.</summary>
    public double? Answered { get; init; }

    /// <summary>Share of the answerable questions that were told "not in our sources".</summary>
    public double? FalselyRefused { get; init; }

    /// <summary>Share of the answerable questions that were asked back.</summary>
    public double? AskedBack { get; init; }

    /// <summary>Share of the answered ones, of the answerable, whose best entry is relevant.</summary>
    public double? RightWhenAnswered { get; init; }

    /// <summary>Share of the unanswerable questions that were told "not in our sources".</summary>
    public double? Refused { get; init; }

    /// <summary>Share of the unanswerable questions that were not answered: refused, asked back, or taken for small talk.</summary>
    public double? NotAnswered { get; init; }

    /// <summary>
    /// Share of the unanswerable questions whose best passage scores below the threshold that 95 % of the answerable ones reach:
    /// how well scores tell the two apart, whatever the thresholds are set to.
    /// </summary>
    public double? DeclinedWhereKept { get; init; }

    /// <summary>Share of the questions whose message has to hold certain words that held them.</summary>
    public double? Says { get; init; }

    /// <summary>That threshold.</summary>
    public double? KeepingThreshold { get; init; }

    /// <summary>Turns that broke.</summary>
    public int Failed { get; init; }

    /// <summary>Median time of a turn in milliseconds.</summary>
    public double? MedianMilliseconds { get; init; }

    /// <summary>The figures by their <see cref="Names"/>; those without a question are left out.</summary>
    public IReadOnlyDictionary<string, double> ByName() =>
        Named.Where(figure => figure.Of(this) is not null).ToDictionary(figure => figure.Name, figure => figure.Of(this)!.Value, StringComparer.Ordinal);
}
