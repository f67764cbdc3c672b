using System.CommandLine;
using System.Globalization;
using BotSuite.Knowledge.Embeddings.Training;

namespace BotSuite.Portal.Commands;

/// <summary><c>train-adapter</c>: fits the built-in encoder to the way in which people ask. Needs no store.</summary>
internal static class TrainAdapterCommand
{
    private static readonly AdapterTrainingSettings Defaults = new();

    private static readonly Argument<string> Pairs = new("pairs.jsonl") { Description = "Lines of {\"source\",\"a\",\"b\",\"label\"}: two texts that belong together, such as two wordings of a question." };
    private static readonly Argument<string> Out = new("out.f16") { Description = "The file to write, to be named by Embeddings:Adapter." };
    private static readonly Option<int> Seed = new("--seed") { Description = "What the order is drawn by; the same seed gives the same file.", DefaultValueFactory = _ => Defaults.Seed };
    private static readonly Option<int> Epochs = new("--epochs")
    {
        Description = "How often each pair is seen, from 1 to 100.",
        DefaultValueFactory = _ => Defaults.Epochs,
        Validators = { result => { if (result.GetValueOrDefault<int>() is < 1 or > 100) result.AddError("--epochs is a number from 1 to 100."); } },
    };

    private static readonly Option<double> HoldOut = new("--hold-out")
    {
        Description = "Share of the pairs to keep back and measure with, from 0 to 0.5.",
        DefaultValueFactory = _ => Defaults.HoldOut,
        Validators = { result => { if (result.GetValueOrDefault<double>() is not (>= 0 and <= 0.5)) result.AddError("--hold-out is a number from 0 to 0.5."); } },
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Writes the report as one line of JSON." };

    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter error)
    {
        var command = new Command("train-adapter", "Fits the built-in encoder to pairs of texts that belong together, and says what that changed on pairs it did not see.")
        {
            Pairs, Out, Seed, Epochs, HoldOut, Json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(Pairs), parsed.GetRequiredValue(Out),
            Defaults with { Seed = parsed.GetValue(Seed), Epochs = parsed.GetValue(Epochs), HoldOut = parsed.GetValue(HoldOut) },
            parsed.GetValue(Json), output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string pairsFile, string outFile, AdapterTrainingSettings settings, bool json, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!File.Exists(pairsFile)) throw new FileNotFoundException($"There is no file '{Path.GetFullPath(pairsFile)}'.");
        var target = Path.GetFullPath(outFile);
        if (!Directory.Exists(Path.GetDirectoryName(target))) throw new DirectoryNotFoundException($"There is no folder '{Path.GetDirectoryName(target)}' to write to.");

        var pairs = await TrainingPairs.ReadAsync(pairsFile, cancellationToken);
        var lines = new ProgressLines(error, TimeProvider.System);
        var trained = AdapterTrainer.ForBuiltInEncoder().Train(pairs, settings, step => lines.Say(Line(step)), cancellationToken);

        // Beside the target first, so that a file of that name is always whole.
        var unfinished = target + ".unfinished";
        await File.WriteAllBytesAsync(unfinished, trained.File, cancellationToken);
        File.Move(unfinished, target, overwrite: true);
        await output.WriteLineAsync(json ? CommandJson.Line(ReportOf(trained, target)) : SentenceOf(trained, target));
        return 0;
    }

    private static string Line(AdapterTrainingStep step) => step.Stage switch
    {
        AdapterTrainingStage.Embedding => string.Create(CultureInfo.InvariantCulture, $"{step.Done:N0} of {step.Total:N0} texts embedded"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{step.Done:N0} of {step.Total:N0} batches, loss {step.Loss:0.000}"),
    };

    private static object ReportOf(TrainedAdapter trained, string file) => new
    {
        file,
        adapter = trained.Id,
        fitted = trained.Fitted,
        leftOut = trained.LeftOut,
        held = trained.Held,
        foundBefore = trained.FoundBefore,
        foundAfter = trained.FoundAfter,
    };

    private static string SentenceOf(TrainedAdapter trained, string file)
    {
        var measured = trained.FoundBefore is { } before && trained.FoundAfter is { } after
            ? string.Create(CultureInfo.InvariantCulture, $"Of {trained.Held:N0} pairs kept back, {before:P1} were found first before and {after:P1} are now.")
            : "No pairs were kept back to measure with.";
        var leftOut = trained.LeftOut > 0
            ? string.Create(CultureInfo.InvariantCulture, $" {trained.LeftOut:N0} pairs were left out: their sources have too few.")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"Fitted to {trained.Fitted:N0} pairs.{leftOut} {measured}\n") +
            $"Adapter {trained.Id} is in {file}. Use it with Embeddings:Adapter; all texts are then embedded anew, in the background.";
    }
}
