using System.Globalization;
using System.Text;
using BotSuite.Evaluation;
using BotSuite.Evaluation.Metrics;

namespace BotSuite.Portal.Commands;

/// <summary>The figures of an evaluation as a Markdown table, for people.</summary>
internal static class EvaluationTable
{
    private static readonly (string Head, Func<EvaluationFigures, double?> Value)[] Columns =
    [
        ("recall@1", figures => figures.RecallAt1),
        ("recall@5", figures => figures.RecallAt5),
        ("recall@10", figures => figures.RecallAt10),
        ("MRR@10", figures => figures.ReciprocalRankAt10),
        ("nDCG@10", figures => figures.NdcgAt10),
        ("answered", figures => figures.Answered),
        ("asked back", figures => figures.AskedBack),
        ("right when answered", figures => figures.RightWhenAnswered),
        ("falsely refused", figures => figures.FalselyRefused),
        ("refused", figures => figures.Refused),
        ("not answered", figures => figures.NotAnswered),
        ("says", figures => figures.Says),
    ];

    /// <summary>The table, one row a kind of question and one for all, with the notes below.</summary>
    public static string Of(EvaluationReport report)
    {
        var table = new StringBuilder();
        table.Append("| questions | n |").AppendJoin("", Columns.Select(column => $" {column.Head} |")).Append('\n');
        table.Append("|---|--:|").Insert(table.Length, "--:|", Columns.Length).Append('\n');
        if (report.ByKind.Count > 1)
            foreach (var (kind, figures) in report.ByKind) Row(table, kind, figures);
        Row(table, "all", report.Overall);
        if (report.Overall is { KeepingThreshold: { } threshold, DeclinedWhereKept: { } declined })
            table.Append(CultureInfo.InvariantCulture, $"\nAt {threshold:0.000}, which 95 % of the answerable questions reach, {declined:0.000} of the others are declined.\n");
        foreach (var note in report.Notes) table.Append('\n').Append(note).Append('\n');
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, EvaluationFigures figures)
    {
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {figures.Questions} |");
        foreach (var (_, value) in Columns)
            table.Append(CultureInfo.InvariantCulture, $" {value(figures)?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–"} |");
        table.Append('\n');
    }
}
