using System.CommandLine;
using BotSuite.Answering.Guardrails.Learning;

namespace BotSuite.Portal.Commands;

/// <summary><c>train-guardrail</c>: fits the model that weighs the signs of an emergency. Needs no store.</summary>
internal static class TrainGuardrailCommand
{
    private static readonly Argument<string> Training = new("training.jsonl") { Description = "Messages to learn from: lines of {\"text\",\"lang\",\"level\",\"area\"}." };
    private static readonly Argument<string> Tuning = new("tuning.jsonl") { Description = "Messages of other people, to measure on." };
    private static readonly Option<string[]> Ordinary = new("--ordinary") { Description = "Sets of ordinary questions, as golden sets hold them; half of each is learned from.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private static readonly Argument<string> Out = new("out.model") { Description = "The file to write; its card is written beside it, with .json behind the name." };

    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter error)
    {
        var command = new Command("train-guardrail", "Fits the model that weighs the signs of an emergency, and says what it reaches on messages that it did not learn from.") { Training, Tuning, Out, Ordinary };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(Training), parsed.GetRequiredValue(Tuning), parsed.GetRequiredValue(Ordinary), Path.GetFullPath(parsed.GetRequiredValue(Out)), output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string training, string tuning, string[] ordinary, string target, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        ModelFiles.Check(target);
        await error.WriteLineAsync("Fitting; this takes some minutes.");
        var (model, card) = await Task.Run(() => EmergencyTrainer.Train(training, tuning, ordinary, cancellationToken), cancellationToken);
        await ModelFiles.WriteAsync(target, model, card, cancellationToken);
        await output.WriteLineAsync(card);
        return 0;
    }
}
