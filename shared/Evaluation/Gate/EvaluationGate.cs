using System.Globalization;
using BotSuite.Evaluation.Metrics;

namespace BotSuite.Evaluation.Gate;

/// <summary>The bars that an evaluation has to reach, as <c>--min recall@1=0.8,refused=0.7</c> states them.</summary>
public sealed class EvaluationGate
{
    // Of these, less is better.
    private static readonly string[] AtMost = ["false-refusals", "asked-back"];

    private EvaluationGate(IReadOnlyList<FigureBar> bars) => Bars = bars;

    /// <summary>The bars.</summary>
    public IReadOnlyList<FigureBar> Bars { get; }

    /// <summary>Reads bars: name, equals sign, number from 0 to 1, divided by commas.</summary>
    /// <exception cref="FormatException">The text is no list of bars; the message says which part and what would be right.</exception>
    public static EvaluationGate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bars = new List<FigureBar>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var bar = ParseBar(part);
            if (bars.Exists(known => known.Figure == bar.Figure))
                throw new FormatException($"\"{bar.Figure}\" has two bars. Name each figure once.");
            bars.Add(bar);
        }

        return bars.Count > 0 ? new EvaluationGate(bars) : throw new FormatException("No bar was given. Write for example recall@1=0.8,refused=0.7.");
    }

    /// <summary>The bars that the figures do not reach; empty where the gate is green.</summary>
    public IReadOnlyList<MissedBar> Check(EvaluationFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var reached = figures.ByName();
        return
        [
            .. from bar in Bars
               let value = reached.TryGetValue(bar.Figure, out var found) ? found : (double?)null
               where value is null || (AtMost.Contains(bar.Figure) ? value > bar.Bar : value < bar.Bar)
               select new MissedBar(bar.Figure, bar.Bar, value),
        ];
    }

    private static FigureBar ParseBar(string part)
    {
        var sides = part.Split('=', StringSplitOptions.TrimEntries);
        if (sides.Length != 2)
            throw new FormatException($"\"{part}\" is no bar. Write name=number, for example recall@1=0.8.");

        var name = sides[0].ToLowerInvariant() switch
        {
            "mrr" => "mrr@10",
            "ndcg" => "ndcg@10",
            var given => given,
        };
        if (!EvaluationFigures.Names.Contains(name, StringComparer.Ordinal))
            throw new FormatException($"\"{sides[0]}\" is no figure. Choose from: {string.Join(", ", EvaluationFigures.Names)}.");
        if (!double.TryParse(sides[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bar) || bar is not (>= 0 and <= 1))
            throw new FormatException($"\"{sides[1]}\" is no bar for {name}. Write a number from 0 to 1 with a point, for example 0.8.");
        return new FigureBar(name, bar);
    }
}
