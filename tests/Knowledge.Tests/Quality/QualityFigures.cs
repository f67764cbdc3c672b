namespace BotSuite.Knowledge.Tests.Quality;

/// <summary>Averages over questions.</summary>
internal sealed class QualityFigures
{
    private int _questions;
    private double _first, _five, _ten, _reciprocal, _gain;

    public double First => _first / _questions;

    public double Five => _five / _questions;

    public double Ten => _ten / _questions;

    /// <summary>MRR@10.</summary>
    public double Reciprocal => _reciprocal / _questions;

    /// <summary>nDCG@10.</summary>
    public double Gain => _gain / _questions;

    public void Add(HashSet<string> relevant, IReadOnlyList<string> ranked)
    {
        _questions++;
        var ranks = ranked.Select((key, i) => (key, rank: i + 1)).Where(found => relevant.Contains(found.key)).Select(found => found.rank).ToArray();
        if (ranks.Length == 0) return;
        if (ranks[0] <= 1) _first++;
        if (ranks[0] <= 5) _five++;
        if (ranks[0] <= 10) _ten++;
        if (ranks[0] <= 10) _reciprocal += 1.0 / ranks[0];
        _gain += ranks.Where(rank => rank <= 10).Sum(Discounted) / Enumerable.Range(1, Math.Min(10, relevant.Count)).Sum(Discounted);
    }

    public override string ToString() =>
        $"{_questions} questions, recall@1 {First:0.000}, @5 {Five:0.000}, @10 {Ten:0.000}, MRR@10 {Reciprocal:0.000}, nDCG@10 {Gain:0.000}";

    private static double Discounted(int rank) => 1 / Math.Log2(rank + 1);
}
