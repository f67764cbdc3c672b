using BotSuite.Evaluation.Gate;
using BotSuite.Evaluation.Metrics;

namespace BotSuite.Evaluation.Tests.Gate;

public sealed class EvaluationGateTests
{
    private static readonly EvaluationFigures Figures = new()
    {
        Questions = 10,
        Answerable = 10,
        Unanswerable = 0,
        RecallAt1 = 0.8,
        FalselyRefused = 0.1,
    };

    [Fact]
    public void A_figure_at_its_bar_passes() =>
        Assert.Empty(EvaluationGate.Parse(" Recall@1 = 0.8 , false-refusals=0.1").Check(Figures));

    [Fact]
    public void A_missed_bar_names_what_was_reached() =>
        Assert.Equal(
            [new MissedBar("recall@1", 0.81, 0.8), new MissedBar("false-refusals", 0.05, 0.1)],
            EvaluationGate.Parse("recall@1=0.81,false-refusals=0.05").Check(Figures));

    [Fact]
    public void Rank_figures_may_be_named_without_their_ten() =>
        Assert.Equal(["mrr@10", "ndcg@10"], EvaluationGate.Parse("MRR=0.5,nDCG=0.5").Bars.Select(bar => bar.Figure));

    [Fact]
    public void A_figure_that_no_question_gave_misses_its_bar() =>
        Assert.Equal([new MissedBar("refused", 0, null)], EvaluationGate.Parse("refused=0").Check(Figures));

    [Theory]
    [InlineData("", "No bar")]
    [InlineData("recall@1", "name=number")]
    [InlineData("recall@1=0.8=1", "name=number")]
    [InlineData("recal@1=0.8", "Choose from: recall@1")]
    [InlineData("recall@1=80%", "from 0 to 1")]
    [InlineData("recall@1=1.2", "from 0 to 1")]
    [InlineData("recall@1=-0.2", "from 0 to 1")]
    [InlineData("recall@1=NaN", "from 0 to 1")]
    [InlineData("recall@1=0.8,recall@1=0.9", "two bars")]
    public void A_bar_that_cannot_be_read_is_named_with_the_cure(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => EvaluationGate.Parse(text)).Message, StringComparison.Ordinal);
}
