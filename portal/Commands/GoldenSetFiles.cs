using BotSuite.Evaluation.Golden;

namespace BotSuite.Portal.Commands;

/// <summary>The golden sets that a command was given.</summary>
internal static class GoldenSetFiles
{
    /// <summary>Looks for them before anything is started, so that a mistyped path does not make a store.</summary>
    /// <exception cref="FileNotFoundException">One of them is not there.</exception>
    public static void Check(IEnumerable<string> paths)
    {
        if (paths.FirstOrDefault(path => !File.Exists(path)) is { } absent)
            throw new FileNotFoundException($"There is no golden set '{Path.GetFullPath(absent)}'.");
    }

    /// <summary>Says which rows were left out, and why.</summary>
    public static async Task TellAsync(IEnumerable<GoldenProblem> problems, TextWriter error)
    {
        foreach (var problem in problems)
            await error.WriteLineAsync($"Line {problem.Line} of {problem.File} was left out: {problem.Reason}");
    }
}
