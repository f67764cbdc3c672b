using System.Globalization;

namespace BotSuite.Benchmarks;

/// <summary>The figures of several rounds of one measurement. The least is the work itself; the rest is the machine's noise.</summary>
internal sealed class Rounds(string unit)
{
    private readonly List<double> _figures = [];

    public double Least => _figures.Min();

    public double Median => _figures.Order().ElementAt(_figures.Count / 2);

    public void Add(double figure) => _figures.Add(figure);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"least {Least:0.000} {unit}, median {Median:0.000} {unit}, most {_figures.Max():0.000} {unit}");
}
