using System.CommandLine;
using System.Globalization;
using BotSuite.Evaluation.Calibration;

namespace BotSuite.Portal.Commands;

/// <summary><c>calibrate</c>: fits how an index is searched and when it answers.</summary>
internal static class CalibrateCommand
{
    private static readonly Argument<string[]> Golden = new("golden.jsonl") { Description = "Lines of {\"qid\",\"query\",\"relevant\":[ids]}; an empty list means that the question must be refused. At least 50 of each are needed, in one file or several.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Index = new("--index") { Description = "The index to fit.", DefaultValueFactory = _ => "default" };
    private static readonly Option<string?> Domain = new("--domain") { Description = "The domain to stay within." };
    private static readonly Option<bool> Apply = new("--apply") { Description = "Puts the fitted values in force; without it they are only told." };
    private static readonly Option<bool> Json = new("--json") { Description = "Writes the report as one line of JSON." };

    /// <summary>Makes the command.</summary>
    public static Command Make(string[] settings, TextWriter output, TextWriter error)
    {
        var command = new Command("calibrate", "Fits the weight of meaning and the thresholds of an index to questions of known answer.") { Golden, Index, Domain, Apply, Json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(Golden), parsed.GetRequiredValue(Index), parsed.GetValue(Domain), parsed.GetValue(Apply), parsed.GetValue(Json),
            settings, output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] golden, string index, string? domain, bool apply, bool json, string[] settings, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        GoldenSetFiles.Check(golden);
        await using var host = await CommandHost.StartAsync(settings, cancellationToken);
        var lines = new ProgressLines(error, host.Services.GetRequiredService<TimeProvider>());
        var run = host.Services.GetRequiredService<CalibrationRun>();
        var report = await run.FitAsync(golden, index, domain, asked => lines.Say(string.Create(CultureInfo.InvariantCulture, $"{asked:N0} questions asked")), cancellationToken);

        await output.WriteAsync(json ? CommandJson.Line(report) + "\n" : Told(report));
        await GoldenSetFiles.TellAsync(report.Problems, error);
        if (report.Fitted is null)
        {
            await error.WriteLineAsync($"Nothing was fitted: {report.Answerable} answerable and {report.Unanswerable} unanswerable questions are too few. Give at least {CalibrationFit.Fewest} of each.");
            return 1;
        }

        if (apply) await run.ApplyAsync(index, report, cancellationToken);
        await error.WriteLineAsync(apply ? $"The fitted values are in force for index '{index}'." : "Nothing was changed; --apply puts the fitted values in force.");
        return report.Problems.Count == 0 ? 0 : 1;
    }

    private static string Told(CalibrationReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Answerable} answerable and {report.Unanswerable} unanswerable questions\n\n")
        + "| values | weight of meaning | not found below | ask below | nDCG@10 | kept | declined | wrongly answered |\n|---|--:|--:|--:|--:|--:|--:|--:|\n"
        + Row("in force", report.Present, report.PresentFigures)
        + Row("fitted, figures by cross-validation", report.Fitted, report.FittedFigures);

    private static string Row(string name, FittedValues? values, CalibrationFigures? figures) => values is null || figures is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {values.Weight:0.00} | {values.NotFoundBelow:0.000} | {values.AskBelow:0.000} | {figures.Gain:0.000} | {figures.Kept:0.000} | {figures.Declined:0.000} | {figures.WronglyAnswered:0.000} |\n");
}
