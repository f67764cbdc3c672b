using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using BotSuite.Evaluation;
using BotSuite.Evaluation.Metrics;

namespace BotSuite.Portal.Commands;

/// <summary>What <c>reindex</c> did with one index.</summary>
/// <param name="Index">The index.</param>
/// <param name="Serving">The model that serves it now; null for words alone.</param>
/// <param name="Configured">The model that the settings name.</param>
/// <param name="Passages">How many passages it has.</param>
/// <param name="Comparison">What both models find; null where they were not compared.</param>
/// <param name="Worse">The figures that the new model falls short in.</param>
/// <param name="Margin">How much worse it may be.</param>
internal sealed record ReindexReport(
    string Index, string? Serving, string Configured, int Passages, [property: JsonIgnore] ModelComparison? Comparison, IReadOnlyList<string> Worse, double Margin)
{
    private const string Calibrate = "Thresholds are calibrated for one model: run calibrate for this index again.";

    /// <summary>The model that served before; null where none did.</summary>
    public string? Old { get; init; }

    /// <summary>What else there is to know; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The figures of both models by name; null where they were not compared.</summary>
    public object? Figures => Comparison is null ? null : new
    {
        questions = Comparison.Old.Questions,
        ownQuestions = Comparison.OwnQuestions,
        old = Comparison.Old.ByName().ToDictionary(figure => figure.Key, figure => Math.Round(figure.Value, 4)),
        @new = Comparison.New.ByName().ToDictionary(figure => figure.Key, figure => Math.Round(figure.Value, 4)),
    };

    /// <summary>The report for people.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        if (Comparison is { } compared)
        {
            text.Append("| model | n | recall@1 | recall@5 | MRR@10 | nDCG@10 | refused | declined where 95 % are kept |\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
            Row(text, $"old: {Old}", compared.Old);
            Row(text, $"new: {Configured}", compared.New);
            if (compared.OwnQuestions) text.Append("\nAsked were the index's own questions, against its answers alone.\n");
        }

        if (Note is not null) text.Append(Note).Append('\n');
        if (Serving != Configured)
            text.Append(CultureInfo.InvariantCulture, $"Index {Index} is served by {Old ?? "words alone"} as before: {Configured} is worse by more than {Margin} in {string.Join(", ", Worse)}. --force lets it take over all the same.\n");
        else if (Old is not null || Comparison is not null)
            text.Append(CultureInfo.InvariantCulture, $"Index {Index} is served by {Configured} from now on, in every process. {Calibrate}\n");
        else
            text.Append(CultureInfo.InvariantCulture, $"Index {Index} is served by {Configured}.\n");
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, EvaluationFigures figures)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {figures.Questions} |");
        foreach (var value in new[] { figures.RecallAt1, figures.RecallAt5, figures.ReciprocalRankAt10, figures.NdcgAt10, figures.Refused, figures.DeclinedWhereKept })
            text.Append(CultureInfo.InvariantCulture, $" {value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–"} |");
        text.Append('\n');
    }
}
