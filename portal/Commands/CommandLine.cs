using System.CommandLine;
using BotSuite.Data;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Ingestion;
using Microsoft.Extensions.Options;

namespace BotSuite.Portal.Commands;

/// <summary>The one-shot commands: they do one thing against the store and end with 0 for success or 1 for failure.</summary>
internal static class CommandLine
{
    private const int Failure = 1;

    /// <summary>Whether the arguments ask for a command (or for help) rather than for the portal itself.</summary>
    public static bool IsAskedFor(string[] args) =>
        SettingArguments.Split(args).Remaining is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    /// <summary>Runs a command. Results go to <paramref name="output"/>; progress and errors to <paramref name="error"/>.</summary>
    /// <returns>0 for success, 1 for failure.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var (settings, rest) = SettingArguments.Split(args);
        var root = new RootCommand(
            "BotSuite's portal. Without a command it serves the admin pages at http://localhost:5080.\n" +
            "Settings such as --Storage:Directory FOLDER may stand anywhere on the line. A command ends with 0 for success, 1 for failure.")
        {
            ImportCommand.Make(settings, output, error),
            EvaluateCommand.Make(settings, output, error),
            CalibrateCommand.Make(settings, output, error),
            ReindexCommand.Make(settings, output, error),
            SynonymsCommand.Make(settings, output, error),
            TrainAdapterCommand.Make(output, error),
            TrainGuardrailCommand.Make(output, error),
            JudgeCommand.Make(output, error),
            TrainConductCommand.Make(output, error),
            MeasureGuardrailsCommand.Make(output, error),
        };
        var parsed = root.Parse(rest);
        string[] complaints = [.. settings.Select(SettingArguments.Complaint).OfType<string>(), .. parsed.Errors.Select(problem => problem.Message)];
        if (complaints.Length > 0) return await RefuseAsync(complaints, error);

        var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellationToken) == 0 ? 0 : Failure;
        }
        catch (Exception exception) when (IsForThePerson(exception))
        {
            await error.WriteLineAsync(exception.Message.AsMemory(), cancellationToken);
            return Failure;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped. What was stored before stays.");
            return Failure;
        }
    }

    // To standard error alone: whoever reads JSON from standard output must not find a page of help there.
    private static async Task<int> RefuseAsync(IEnumerable<string> complaints, TextWriter error)
    {
        foreach (var complaint in complaints) await error.WriteLineAsync(complaint);
        await error.WriteLineAsync("--help, also after the name of a command, says what there is.");
        return Failure;
    }

    // These say in their message what is wrong and what to do; anything else is a fault of ours and shows where.
    private static bool IsForThePerson(Exception exception) =>
        exception is ImportException or EmbeddingException or OptionsValidationException or DatabaseNotUsableException or FormatException or InvalidDataException or PlatformNotSupportedException or IOException or UnauthorizedAccessException;
}
