using System.CommandLine;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Guardrails.Measuring;

namespace BotSuite.Portal.Commands;

/// <summary><c>measure-guardrails</c>: says what each pack hears and what it hears by mistake. Needs no store.</summary>
internal static class MeasureGuardrailsCommand
{
    private static readonly Argument<string> Out = new("out.json") { Description = "The table to write." };
    private static readonly Option<string> Sets = new("--sets") { Description = "The folder of the packs' own sets.", DefaultValueFactory = _ => Path.Combine("shared", "Answering", "Guardrails", "Sets") };
    private static readonly Option<string?> Collected = new("--collected") { Description = "The folder of collected data; measured on the half that was not learned from." };

    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter error)
    {
        var command = new Command("measure-guardrails", "Measures what each guardrail pack hears, and what it hears by mistake; prints the table and writes it.") { Out, Sets, Collected };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            Path.GetFullPath(parsed.GetRequiredValue(Out)), parsed.GetRequiredValue(Sets), parsed.GetValue(Collected), output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string target, string sets, string? collected, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        ModelFiles.Check(target);
        foreach (var folder in new[] { sets, collected }.OfType<string>())
        {
            if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder '{Path.GetFullPath(folder)}' of messages.");
        }

        await error.WriteLineAsync("Judging some thousand messages; this takes a minute.");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var measures = await Task.Run(() => new GuardrailMeasuring(MessageJudge.BuiltIn, sets, collected).Run(today, cancellationToken), cancellationToken);
        await File.WriteAllTextAsync(target, measures.Write() + "\n", cancellationToken);
        await output.WriteAsync(measures.Describe());
        return 0;
    }
}
