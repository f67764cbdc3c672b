using BotSuite.Evaluation;
using BotSuite.Evaluation.Gate;
using BotSuite.Evaluation.Golden;
using BotSuite.Evaluation.Metrics;

namespace BotSuite.Portal.Commands;

/// <summary>The last line of <c>evaluate --json</c>.</summary>
/// <param name="Metrics">The figures by name, over all questions.</param>
/// <param name="ByKind">The figures by name, for each kind of question.</param>
/// <param name="Missed">Bars of <c>--min</c> that were not reached.</param>
/// <param name="Problems">Rows that were left out.</param>
/// <param name="Notes">What a reader has to know before believing the figures.</param>
internal sealed record MetricsLine(
    IReadOnlyDictionary<string, double> Metrics,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> ByKind,
    IReadOnlyList<MissedBar> Missed,
    IReadOnlyList<GoldenProblem> Problems,
    IReadOnlyList<string> Notes)
{
    /// <summary>The line of a report.</summary>
    public static MetricsLine Of(EvaluationReport report, IReadOnlyList<MissedBar> missed) => new(
        Named(report.Overall),
        report.ByKind.ToDictionary(kind => kind.Key, kind => (IReadOnlyDictionary<string, double>)Named(kind.Value), StringComparer.Ordinal),
        missed, report.Problems, report.Notes);

    private static Dictionary<string, double> Named(EvaluationFigures figures)
    {
        var named = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["questions"] = figures.Questions,
            ["answerable"] = figures.Answerable,
            ["unanswerable"] = figures.Unanswerable,
            ["failed"] = figures.Failed,
        };
        foreach (var (name, value) in figures.ByName()) named[name] = Math.Round(value, 4);
        if (figures.MedianMilliseconds is { } milliseconds) named["ms-median"] = Math.Round(milliseconds, 3);
        return named;
    }
}
