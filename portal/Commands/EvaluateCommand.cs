using System.CommandLine;
using System.Globalization;
using BotSuite.Evaluation;
using BotSuite.Evaluation.Gate;

namespace BotSuite.Portal.Commands;

/// <summary><c>evaluate</c>: asks the questions of a golden set and counts.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string[]> Golden = new("golden.jsonl") { Description = "Lines of {\"qid\",\"query\",\"relevant\":[ids]}; an empty list means that the question must be refused. Several files are counted together.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<RetrievalMode> Retrieval = new("--retrieval") { Description = "What passages are ranked by: hybrid (as the index is set), keywords or embedding.", DefaultValueFactory = _ => RetrievalMode.Hybrid };
    private static readonly Option<string> Index = new("--index") { Description = "The index to search.", DefaultValueFactory = _ => "default" };
    private static readonly Option<string?> Domain = new("--domain") { Description = "The domain to stay within." };
    private static readonly Option<string?> Min = new("--min") { Description = "Bars to reach, such as recall@1=0.8,refused=0.9; the command fails below them." };
    private static readonly Option<bool> HideQuestions = new("--hide-questions") { Description = "Searches the answers only, for sets made of the entries' own questions." };
    private static readonly Option<bool> Json = new("--json") { Description = "Writes one line of JSON a question, and the figures as the last line." };

    /// <summary>Makes the command.</summary>
    public static Command Make(string[] settings, TextWriter output, TextWriter error)
    {
        var command = new Command("evaluate", "Asks the questions of a golden set, stores nothing, and says how many were answered rightly.")
        {
            Golden, Index, Domain, Retrieval, Min, HideQuestions, Json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new EvaluationRequest
            {
                Paths = parsed.GetRequiredValue(Golden),
                Retrieval = parsed.GetValue(Retrieval),
                Index = parsed.GetRequiredValue(Index),
                Domain = parsed.GetValue(Domain),
                HideQuestions = parsed.GetValue(HideQuestions),
            },
            parsed.GetValue(Min) is { } bars ? EvaluationGate.Parse(bars) : null,
            settings, parsed.GetValue(Json), output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        EvaluationRequest request, EvaluationGate? gate, string[] settings, bool json, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        GoldenSetFiles.Check(request.Paths);
        await using var host = await CommandHost.StartAsync(settings, cancellationToken);
        var lines = new ProgressLines(error, host.Services.GetRequiredService<TimeProvider>());
        var asked = 0;
        var report = await host.Services.GetRequiredService<EvaluationRun>().RunAsync(request, Hear, cancellationToken);

        var missed = gate?.Check(report.Overall) ?? [];
        await output.WriteAsync(json ? CommandJson.Line(MetricsLine.Of(report, missed)) + "\n" : EvaluationTable.Of(report));
        await GoldenSetFiles.TellAsync(report.Problems, error);
        foreach (var bar in missed)
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Not reached: {bar.Figure} is {bar.Reached?.ToString("0.000", CultureInfo.InvariantCulture) ?? "without a question"}, the bar is {bar.Bar}."));
        if (report.Empty) await error.WriteLineAsync($"There was nothing to search in index '{request.Index}'{(request.Domain is { } domain ? $", domain '{domain}'" : "")}: the figures say nothing. Import sources first.");
        if (report.Overall.Questions == 0) await error.WriteLineAsync("The golden set holds no question that can be asked.");
        // A set without questions, with rows left out, or with turns that broke, has proven nothing; nor has an empty index.
        return missed.Count == 0 && report.Problems.Count == 0 && !report.Empty && report.Overall is { Failed: 0, Questions: > 0 } ? 0 : 1;

        void Hear(EvaluatedQuestion question)
        {
            if (json) output.WriteLine(CommandJson.Line(QuestionLine.Of(question)));
            lines.Say(string.Create(CultureInfo.InvariantCulture, $"{++asked:N0} questions asked"));
        }
    }
}
