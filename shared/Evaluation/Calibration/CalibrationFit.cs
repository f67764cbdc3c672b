using BotSuite.Evaluation.Metrics;

namespace BotSuite.Evaluation.Calibration;

/// <summary>
/// Fits the weight of meaning and the thresholds to questions of known answer, and tells by five-fold cross-validation what they
/// reach on questions that they were not fitted on. The same questions always give the same values.
/// </summary>
public static class CalibrationFit
{
    /// <summary>The fewest answerable and the fewest unanswerable questions that anything is fitted to. One question in fifty is two percent.</summary>
    public const int Fewest = 50;

    private const int Folds = 5;
    private const double KeepAtLeast = 0.95;
    private const double AnswerAtMost = 0.01;
    private const double WeightStep = 0.05;
    private const int WeightSteps = 12;

    /// <summary>Fits values to questions.</summary>
    /// <param name="questions">Answerable and unanswerable ones; at least one of each.</param>
    /// <param name="present">The weight in force, which stays where no other ranks better.</param>
    public static FittedValues Fit(IReadOnlyList<JudgedQuestion> questions, double present)
    {
        var weight = WeightOf(questions, present);
        double[] answerable = [.. Scores(questions, weight, areAnswerable: true)];
        double[] others = [.. Scores(questions, weight, areAnswerable: false)];
        // Just under the score that 95 of 100 answerable questions reach, and just over the one that 99 of 100 others stay under.
        var notFound = answerable[answerable.Length - (int)Math.Ceiling(KeepAtLeast * answerable.Length)];
        var ask = Math.Max(notFound, others[(int)Math.Ceiling((1 - AnswerAtMost) * others.Length) - 1] + 0.001);
        // Where the two can hardly be told apart, half of the answerable questions are answered all the same.
        ask = Math.Min(ask, Math.Max(notFound, answerable[answerable.Length / 2]));
        return new FittedValues(weight, Math.Floor(notFound * 1000) / 1000, Math.Ceiling(ask * 1000) / 1000);
    }

    /// <summary>What given values reach.</summary>
    public static CalibrationFigures Measure(IReadOnlyList<JudgedQuestion> questions, FittedValues values) => Mean(questions, [.. questions.Select(_ => values)]);

    /// <summary>What fitting reaches: each fifth of the questions is judged by values that the other four fifths gave.</summary>
    public static CalibrationFigures CrossValidate(IReadOnlyList<JudgedQuestion> questions, double present)
    {
        // Dealt out by turns within each kind, so that every fold holds its share of both.
        var folds = questions.Select((question, i) => (question, i)).GroupBy(one => one.question.Relevant.Count > 0)
            .SelectMany(kind => kind.Select((one, turn) => (one.i, Fold: turn % Folds))).OrderBy(one => one.i).Select(one => one.Fold).ToArray();
        var fitted = Enumerable.Range(0, Folds)
            .Select(fold => Fit([.. questions.Where((_, i) => folds[i] != fold)], present)).ToArray();
        return Mean(questions, [.. folds.Select(fold => fitted[fold])]);
    }

    private static CalibrationFigures Mean(IReadOnlyList<JudgedQuestion> questions, FittedValues[] values)
    {
        double gain = 0, kept = 0, declined = 0, answered = 0;
        for (var i = 0; i < questions.Count; i++)
        {
            var (ranking, best) = questions[i].Under(values[i].Weight);
            if (questions[i].Relevant.Count > 0)
            {
                gain += RankingMetrics.Ndcg(ranking, questions[i].Relevant, 10);
                if (best >= values[i].NotFoundBelow) kept++;
            }
            else
            {
                if (best < values[i].NotFoundBelow) declined++;
                if (best >= values[i].AskBelow) answered++;
            }
        }

        var answerable = questions.Count(question => question.Relevant.Count > 0);
        var others = questions.Count - answerable;
        return new CalibrationFigures(gain / answerable, kept / answerable, declined / others, answered / others);
    }

    // The present weight stays unless another is better by more than chance on the mean of so many questions gives.
    private static double WeightOf(IReadOnlyList<JudgedQuestion> questions, double present)
    {
        JudgedQuestion[] answerable = [.. questions.Where(question => question.Relevant.Count > 0)];
        var known = Gains(answerable, present);
        var (best, most) = (present, 0.0);
        for (var step = 0; step <= WeightSteps; step++)
        {
            var weight = step * WeightStep;
            double[] gained = [.. Gains(answerable, weight).Zip(known, (one, other) => one - other)];
            var mean = gained.Average();
            var error = Math.Sqrt(gained.Sum(one => (one - mean) * (one - mean)) / Math.Max(1, gained.Length - 1) / gained.Length);
            if (mean > error && mean > most) (best, most) = (weight, mean);
        }

        return best;
    }

    private static double[] Gains(JudgedQuestion[] answerable, double weight) =>
        [.. answerable.Select(question => RankingMetrics.Ndcg(question.Under(weight).Ranking, question.Relevant, 10))];

    private static IEnumerable<double> Scores(IReadOnlyList<JudgedQuestion> questions, double weight, bool areAnswerable) =>
        questions.Where(question => question.Relevant.Count > 0 == areAnswerable).Select(question => question.Under(weight).Best).Order();
}
