using System.Text.Json;
using System.Text.RegularExpressions;
using BotSuite.Portal.Commands;

namespace BotSuite.Portal.Tests.Drivers;

/// <summary>What a command left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error, without the lines that say how far it has come.</param>
internal sealed partial record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of standard output as JSON; throws where one is something else.</summary>
    public JsonElement[] Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Runs a command as the program would.</summary>
    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, output, error, TestContext.Current.CancellationToken);
        return new CommandRun(exitCode, output.ToString(), WithoutProgress(error.ToString()));
    }

    /// <summary>Standard error without the lines that say how far a command has come: they come once a second, on a slow machine only.</summary>
    public static string WithoutProgress(string error) => ProgressLine().Replace(error, "");

    [GeneratedRegex(@"^[\d,]+ (?:read, [\d,]+ stored, [\d,]+ not readable(?:; at [^\r\n]*)?|questions asked|of [\d,]+ texts embedded|of [\d,]+ batches, loss [\d.]+)\r?\n", RegexOptions.Multiline)]
    private static partial Regex ProgressLine();
}
