using System.CommandLine;
using BotSuite.Answering.Guardrails.Learning;

namespace BotSuite.Portal.Commands;

/// <summary><c>train-conduct</c>: fits the model that hears attempts to turn the bot, insults and wishes for harm. Needs no store.</summary>
internal static class TrainConductCommand
{
    private static readonly Argument<string> Training = new("training.jsonl") { Description = "Messages to learn from: lines of {\"text\",\"lang\",\"label\"}." };
    private static readonly Argument<string> Out = new("out.model") { Description = "The file to write; its card is written beside it, with .json behind the name." };
    private static readonly Option<string[]> Collected = Files("--collected", "The same, collected by others; half of each is learned from, by a digest of the id. Entries of a corpus count as ordinary texts.");
    private static readonly Option<string[]> Ordinary = Files("--ordinary", "Sets of ordinary questions, as golden sets hold them; half of each is learned from, by a digest of the words.");

    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter error)
    {
        var command = new Command("train-conduct", "Fits the model that hears attempts to turn the bot, insults and wishes for harm, and says what it reaches on messages that were left out in turn.") { Training, Out, Collected, Ordinary };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(Training), parsed.GetRequiredValue(Collected), parsed.GetRequiredValue(Ordinary), Path.GetFullPath(parsed.GetRequiredValue(Out)), output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string training, string[] collected, string[] ordinary, string target, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        ModelFiles.Check(target);
        await error.WriteLineAsync("Fitting; this takes some minutes.");
        var (model, card) = await Task.Run(() => ConductTrainer.Train(training, collected, ordinary, cancellationToken), cancellationToken);
        await ModelFiles.WriteAsync(target, model, card, cancellationToken);
        await output.WriteLineAsync(card);
        return 0;
    }

    private static Option<string[]> Files(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
}
