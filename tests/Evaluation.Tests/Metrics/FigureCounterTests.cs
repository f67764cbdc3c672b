using BotSuite.Data.Turns;
using BotSuite.Evaluation.Golden;
using BotSuite.Evaluation.Metrics;

namespace BotSuite.Evaluation.Tests.Metrics;

public sealed class FigureCounterTests
{
    [Fact]
    public void Shares_are_counted_over_the_questions_that_they_speak_of()
    {
        var figures = FigureCounter.Count(
        [
            One(TurnEnding.Answered, ["a"], ["a", "b"], 4),
            One(TurnEnding.Answered, ["a"], ["b", "a"], 2),
            One(TurnEnding.NotFound, ["a"], [], 1),
            One(TurnEnding.Clarified, ["a", "c"], ["c"], 3),
            One(TurnEnding.NotFound, [], [], 1),
            One(TurnEnding.Answered, [], ["b"], 9),
            One(TurnEnding.Clarified, [], ["b"], 9),
            One(TurnEnding.SmallTalk, [], [], 9),
        ]);

        Assert.Equal((8, 4, 4), (figures.Questions, figures.Answerable, figures.Unanswerable));
        Assert.Equal((1 + 0 + 0 + 0.5) / 4, figures.RecallAt1);
        Assert.Equal((1 + 1 + 0 + 0.5) / 4, figures.RecallAt5);
        Assert.Equal((1 + 0 + 0 + 1) / 4.0, figures.HitAt1);
        Assert.Equal((1 + 0.5 + 0 + 1) / 4, figures.ReciprocalRankAt10);
        Assert.Equal(0.5, figures.Answered);
        Assert.Equal(0.25, figures.FalselyRefused);
        Assert.Equal(0.25, figures.AskedBack);
        Assert.Equal(0.5, figures.RightWhenAnswered);
        Assert.Equal(0.25, figures.Refused);
        Assert.Equal(0.75, figures.NotAnswered);
        Assert.Equal(3.5, figures.MedianMilliseconds);
    }

    [Fact]
    public void A_figure_over_no_question_is_absent()
    {
        var figures = FigureCounter.Count([One(TurnEnding.NotFound, [], [], 1)]);

        Assert.Null(figures.RecallAt1);
        Assert.Null(figures.Answered);
        Assert.Equal(["not-answered", "refused"], figures.ByName().Keys.Order());
        Assert.Empty(FigureCounter.Count([]).ByName());
    }

    [Fact]
    public void How_well_scores_tell_the_two_kinds_apart_is_said_whatever_the_thresholds_are()
    {
        var figures = FigureCounter.Count(
        [
            .. Enumerable.Range(0, 100).Select(i => Scored(["a"], 0.3 + i * 0.001)),
            .. Enumerable.Range(0, 10).Select(i => Scored([], 0.2 + i * 0.02)),
            One(TurnEnding.SmallTalk, [], [], 1),
        ]);

        Assert.Equal(0.305, figures.KeepingThreshold!.Value, 6);
        Assert.Equal(7 / 11.0, figures.DeclinedWhereKept);
    }

    private static EvaluatedQuestion Scored(string[] relevant, double score) =>
        new(new GoldenQuestion("q", "text", relevant, "en", "kind", []), TurnEnding.Answered, score, [new RankedEntry("a", score)], 1);

    private static EvaluatedQuestion One(TurnEnding ending, string[] relevant, string[] ranking, double milliseconds) => new(
        new GoldenQuestion("q", "text", relevant, "en", "kind", []), ending, 0.5,
        [.. ranking.Select(id => new RankedEntry(id, 0.5))], milliseconds);
}
