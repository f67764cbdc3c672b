using BotSuite.Data.Turns;

namespace BotSuite.Evaluation.Metrics;

/// <summary>Turns evaluated questions into figures.</summary>
public static class FigureCounter
{
    private const double Kept = 0.95;

    /// <summary>The figures of a set of questions.</summary>
    public static EvaluationFigures Count(IReadOnlyCollection<EvaluatedQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        EvaluatedQuestion[] answerable = [.. questions.Where(one => !one.Question.IsUnanswerable)];
        EvaluatedQuestion[] unanswerable = [.. questions.Where(one => one.Question.IsUnanswerable)];
        EvaluatedQuestion[] answered = [.. answerable.Where(one => one.Ending == TurnEnding.Answered)];
        var keeping = Keeping(answerable, unanswerable);
        return new EvaluationFigures
        {
            Questions = questions.Count,
            Answerable = answerable.Length,
            Unanswerable = unanswerable.Length,
            RecallAt1 = Mean(answerable, one => RankingMetrics.Recall(Ids(one), one.Question.Relevant, 1)),
            RecallAt5 = Mean(answerable, one => RankingMetrics.Recall(Ids(one), one.Question.Relevant, 5)),
            RecallAt10 = Mean(answerable, one => RankingMetrics.Recall(Ids(one), one.Question.Relevant, 10)),
            HitAt1 = Mean(answerable, one => RankingMetrics.Hit(Ids(one), one.Question.Relevant, 1)),
            HitAt5 = Mean(answerable, one => RankingMetrics.Hit(Ids(one), one.Question.Relevant, 5)),
            ReciprocalRankAt10 = Mean(answerable, one => RankingMetrics.ReciprocalRank(Ids(one), one.Question.Relevant, 10)),
            NdcgAt10 = Mean(answerable, one => RankingMetrics.Ndcg(Ids(one), one.Question.Relevant, 10)),
            Answered = Share(answerable, one => one.Ending == TurnEnding.Answered),
            FalselyRefused = Share(answerable, one => one.Ending is TurnEnding.NotFound or TurnEnding.Refused),
            AskedBack = Share(answerable, one => one.Ending == TurnEnding.Clarified),
            RightWhenAnswered = Mean(answered, one => RankingMetrics.Hit(Ids(one), one.Question.Relevant, 1)),
            Refused = Share(unanswerable, one => one.Ending is TurnEnding.NotFound or TurnEnding.Refused),
            NotAnswered = Share(unanswerable, one => one.Ending is not (TurnEnding.Answered or TurnEnding.Failed)),
            KeepingThreshold = keeping,
            DeclinedWhereKept = keeping is null ? null : Share(unanswerable, one => Score(one) < keeping),
            Says = Share([.. questions.Where(one => one.Says is not null)], one => one.Says == true),
            Failed = questions.Count(one => one.Ending == TurnEnding.Failed),
            MedianMilliseconds = Median([.. questions.Select(one => one.Milliseconds)]),
        };
    }

    // The greatest score that at least 95 % of the answerable questions reach.
    private static double? Keeping(EvaluatedQuestion[] answerable, EvaluatedQuestion[] unanswerable)
    {
        if (answerable.Length == 0 || unanswerable.Length == 0) return null;
        double[] scores = [.. answerable.Select(Score).OrderDescending()];
        return scores[(int)Math.Ceiling(Kept * scores.Length) - 1];
    }

    private static double Score(EvaluatedQuestion question) => question.Ranking.Count == 0 ? 0 : question.Ranking[0].Score;

    private static string[] Ids(EvaluatedQuestion question) => [.. question.Ranking.Select(entry => entry.Id)];

    private static double? Mean(EvaluatedQuestion[] questions, Func<EvaluatedQuestion, double> figure) =>
        questions.Length == 0 ? null : questions.Average(figure);

    private static double? Share(EvaluatedQuestion[] questions, Func<EvaluatedQuestion, bool> counts) =>
        questions.Length == 0 ? null : (double)questions.Count(counts) / questions.Length;

    private static double? Median(double[] values)
    {
        if (values.Length == 0)
            return null;

        Array.Sort(values);
        return values.Length % 2 == 1 ? values[values.Length / 2] : (values[values.Length / 2 - 1] + values[values.Length / 2]) / 2;
    }
}
