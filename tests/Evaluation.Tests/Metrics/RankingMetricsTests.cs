using BotSuite.Evaluation.Metrics;

namespace BotSuite.Evaluation.Tests.Metrics;

public sealed class RankingMetricsTests
{
    private static readonly string[] Ranking = ["a", "b", "c", "d", "e", "f"];

    [Fact]
    public void Recall_is_the_share_of_the_relevant_entries_that_were_found()
    {
        Assert.Equal(0, RankingMetrics.Recall(Ranking, ["b", "f", "x"], 1));
        Assert.Equal(1.0 / 3, RankingMetrics.Recall(Ranking, ["b", "f", "x"], 5), 12);
        Assert.Equal(2.0 / 3, RankingMetrics.Recall(Ranking, ["b", "f", "x"], 10), 12);
        Assert.Equal(1, RankingMetrics.Recall(Ranking, ["a"], 1));
    }

    [Fact]
    public void Reciprocal_rank_counts_the_first_relevant_place_only()
    {
        Assert.Equal(0.5, RankingMetrics.ReciprocalRank(Ranking, ["f", "b"], 10));
        Assert.Equal(0, RankingMetrics.ReciprocalRank(Ranking, ["f"], 5));
        Assert.Equal(0, RankingMetrics.ReciprocalRank([], ["f"], 10));
    }

    [Fact]
    public void Ndcg_discounts_by_the_logarithm_of_the_place()
    {
        // Relevant at places 2 and 6 of two: (1/log2 3 + 1/log2 7) / (1/log2 2 + 1/log2 3).
        Assert.Equal((0.6309297535714575 + 0.3562071871080222) / 1.6309297535714575, RankingMetrics.Ndcg(Ranking, ["b", "f"], 10), 12);
        Assert.Equal(1, RankingMetrics.Ndcg(Ranking, ["a", "b"], 10), 12);
        Assert.Equal(0, RankingMetrics.Ndcg(Ranking, ["x"], 10));
    }

    [Fact]
    public void An_entry_that_is_ranked_twice_counts_once()
    {
        Assert.Equal(0.5, RankingMetrics.Recall(["a", "a", "b"], ["a", "c"], 3));
        Assert.Equal(1 / 1.6309297535714575, RankingMetrics.Ndcg(["a", "a"], ["a", "c"], 10), 12);
    }

    [Fact]
    public void More_relevant_entries_than_places_can_still_be_perfect() =>
        Assert.Equal(1, RankingMetrics.Ndcg(["a", "b"], ["a", "b", "c"], 2), 12);

    [Fact]
    public void A_question_without_a_relevant_entry_has_no_ranking_figure() =>
        Assert.Throws<ArgumentException>(() => RankingMetrics.Recall(Ranking, [], 1));
}
