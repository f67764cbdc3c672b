using System.CommandLine;
using System.Globalization;
using BotSuite.Knowledge.Retrieval.Settings;

namespace BotSuite.Portal.Commands;

/// <summary><c>synonyms</c>: shows or replaces the words and abbreviations of an index.</summary>
internal static class SynonymsCommand
{
    private const string Actor = "synonyms command";

    private static readonly Argument<string?> File = new("words.jsonl")
    {
        Description = "Lines of {\"term\",\"meanings\":[..],\"twoWay\"}, which become the whole list of the index. Without it the present list is written, in the same form.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Index = new("--index") { Description = "The index.", DefaultValueFactory = _ => "default" };

    /// <summary>Makes the command.</summary>
    public static Command Make(string[] settings, TextWriter output, TextWriter error)
    {
        var command = new Command("synonyms", "Shows or replaces what the words and abbreviations of an organisation stand for in search.") { File, Index };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(File), parsed.GetRequiredValue(Index), settings, output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? file, string index, string[] settings, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        // Before the start, so that a mistyped file does not make a store.
        var lines = file is null ? null : SynonymLine.ReadAll(await System.IO.File.ReadAllLinesAsync(file, cancellationToken));
        await using var host = await CommandHost.StartAsync(settings, cancellationToken);
        var list = host.Services.GetRequiredService<SynonymList>();
        if (lines is null)
        {
            foreach (var line in await list.ReadAsync(index, cancellationToken)) await output.WriteLineAsync(line.Write());
            return 0;
        }

        var (added, changed, removed) = await list.ReplaceAsync(index, lines, Actor, cancellationToken);
        await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{added} added, {changed} changed, {removed} removed in index '{index}'."));
        return 0;
    }
}
