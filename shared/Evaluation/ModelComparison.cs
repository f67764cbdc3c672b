using BotSuite.Evaluation.Metrics;

namespace BotSuite.Evaluation;

/// <summary>What two embedding models find in one index.</summary>
/// <param name="Old">Figures of the model that serves.</param>
/// <param name="New">Figures of the model that is to take over.</param>
/// <param name="OwnQuestions">Whether the index's own questions were asked, against its answers alone, for want of a golden set.</param>
/// <param name="Margin">How much worse the new one may be.</param>
public sealed record ModelComparison(EvaluationFigures Old, EvaluationFigures New, bool OwnQuestions, double Margin)
{
    /// <summary>The figures that the new model falls short in by more than the margin: the ranking, and what is declined where 95 % of the answerable questions are not.</summary>
    public IReadOnlyList<string> Worse { get; } =
    [
        .. new (string Name, double? Old, double? New)[]
        {
            ("recall@1", Old.RecallAt1, New.RecallAt1), ("nDCG@10", Old.NdcgAt10, New.NdcgAt10),
            ("declined where 95 % are kept", Old.DeclinedWhereKept, New.DeclinedWhereKept),
        }.Where(figure => figure.Old - figure.New > Margin).Select(figure => figure.Name),
    ];
}
