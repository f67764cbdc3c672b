using BotSuite.Evaluation.Calibration;

namespace BotSuite.Evaluation.Tests.Calibration;

public sealed class CalibrationFitTests
{
    [Fact]
    public void Thresholds_keep_ninety_five_of_a_hundred_and_answer_one_of_a_hundred_wrongly()
    {
        JudgedQuestion[] questions = [.. Spread(200, from: 0.3, to: 0.8, isAnswerable: true), .. Spread(200, from: 0.05, to: 0.45, isAnswerable: false)];
        var fitted = CalibrationFit.Fit(questions, present: 0.25);

        var reached = CalibrationFit.Measure(questions, fitted);
        Assert.InRange(reached.Kept, 0.95, 0.96);
        Assert.InRange(reached.WronglyAnswered, 0, 0.01);
        Assert.InRange(fitted.NotFoundBelow, 0.31, 0.34);
        Assert.InRange(fitted.AskBelow, 0.43, 0.46);
    }

    [Fact]
    public void A_weight_is_taken_that_ranks_better_and_the_present_one_stays_where_none_does()
    {
        // Words lead to the wrong entry, meaning to the right one.
        JudgedQuestion[] meaning = [.. Enumerable.Range(0, 60).Select(i => new JudgedQuestion(["right"], [new("wrong", 0.5, 0.1, 0), new("right", 0.4, 0.6 + i % 5 * 0.01, 0)]))];
        JudgedQuestion[] same = [.. Enumerable.Range(0, 60).Select(_ => new JudgedQuestion(["right"], [new("right", 0.5, 0.5, 0), new("wrong", 0.1, 0.1, 0)]))];
        JudgedQuestion[] others = [.. Spread(60, 0.01, 0.1, isAnswerable: false)];

        Assert.InRange(CalibrationFit.Fit([.. meaning, .. others], present: 0.1).Weight, 0.2, 0.6);
        Assert.Equal(0.1, CalibrationFit.Fit([.. same, .. others], present: 0.1).Weight);
    }

    [Fact]
    public void Cross_validation_is_no_better_than_the_fit_and_the_same_every_time()
    {
        var random = new Random(1);
        JudgedQuestion[] questions =
        [
            .. Enumerable.Range(0, 150).Select(_ => Question(0.2 + 0.6 * random.NextDouble(), isAnswerable: true)),
            .. Enumerable.Range(0, 150).Select(_ => Question(0.4 * random.NextDouble(), isAnswerable: false)),
        ];
        var judged = CalibrationFit.CrossValidate(questions, 0.25);

        Assert.Equal(judged, CalibrationFit.CrossValidate(questions, 0.25));
        Assert.InRange(judged.Kept, 0.88, 0.98);
        Assert.InRange(judged.Declined, 0.3, 0.7);
    }

    [Fact]
    public void Where_the_two_cannot_be_told_apart_half_of_the_answerable_questions_are_answered_all_the_same()
    {
        JudgedQuestion[] questions = [.. Spread(100, 0.1, 0.6, isAnswerable: true), .. Spread(100, 0.1, 0.6, isAnswerable: false)];
        var fitted = CalibrationFit.Fit(questions, 0.25);
        Assert.InRange(fitted.AskBelow, fitted.NotFoundBelow, 0.36);
    }

    [Fact]
    public void A_question_that_finds_nothing_counts_as_a_score_of_nothing()
    {
        JudgedQuestion[] questions = [.. Enumerable.Repeat(new JudgedQuestion(["a"], []), 60), .. Enumerable.Repeat(new JudgedQuestion([], []), 60)];
        var fitted = CalibrationFit.Fit(questions, 0.25);
        Assert.Equal(0, fitted.NotFoundBelow);
        Assert.InRange(fitted.AskBelow, 0, 0.01);
    }

    private static IEnumerable<JudgedQuestion> Spread(int count, double from, double to, bool isAnswerable) =>
        Enumerable.Range(0, count).Select(i => Question(from + (to - from) * i / (count - 1), isAnswerable));

    private static JudgedQuestion Question(double score, bool isAnswerable) =>
        new(isAnswerable ? ["right"] : [], [new Candidate("right", score, score, score)]);
}
