using System.CommandLine;
using System.Globalization;
using BotSuite.Knowledge.Ingestion;

namespace BotSuite.Portal.Commands;

/// <summary><c>import</c>: reads a file or folder into a source.</summary>
internal static class ImportCommand
{
    private const int FailuresShown = 20;
    private const string Actor = "import command";

    private static readonly Argument<string> PathArgument = new("file-or-folder") { Description = "A file, or a folder of files." };
    private static readonly Option<string> Index = new("--index") { Description = "The index to search it in.", DefaultValueFactory = _ => "default" };
    private static readonly Option<string?> Domain = new("--domain") { Description = "customer, legal, medical or your own. Lines that name a domain keep it." };
    private static readonly Option<string?> Name = new("--name") { Description = "The source's name. The same name again updates the source." };
    private static readonly Option<bool> Json = new("--json") { Description = "Writes the report as one line of JSON." };

    /// <summary>Makes the command.</summary>
    public static Command Make(string[] settings, TextWriter output, TextWriter error)
    {
        var command = new Command("import", "Reads a file or folder into a source. What is unchanged is left alone; what is gone is deleted.")
        {
            PathArgument, Index, Domain, Name, Json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new ImportRequest
            {
                Path = parsed.GetRequiredValue(PathArgument),
                Index = parsed.GetRequiredValue(Index),
                Domain = parsed.GetValue(Domain),
                Name = parsed.GetValue(Name),
                Actor = Actor,
            },
            settings, parsed.GetValue(Json), output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ImportRequest request, string[] settings, bool json, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        // Before the start, so that a mistyped path does not make a store.
        if (!File.Exists(request.Path) && !Directory.Exists(request.Path))
            throw new ImportException($"There is no file or folder '{Path.GetFullPath(request.Path)}'.");
        await using var host = await CommandHost.StartAsync(settings, cancellationToken);
        var lines = new ProgressLines(error, host.Services.GetRequiredService<TimeProvider>());
        var progress = new ImmediateProgress<ImportProgress>(done => lines.Say(
            string.Create(CultureInfo.InvariantCulture, $"{done.Read:N0} read, {done.Written:N0} stored, {done.Failed:N0} not readable; at {done.Piece}")));

        var report = await host.Services.GetRequiredService<SourceImporter>().ImportAsync(request, progress, cancellationToken);

        await output.WriteLineAsync(json ? CommandJson.Line(report) : Sentence(report, request.Index));
        foreach (var failure in report.Failures.Take(FailuresShown))
            await error.WriteLineAsync(failure.ToString());
        if (report.FailureCount > FailuresShown)
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"and {report.FailureCount - FailuresShown:N0} more."));
        return report.FailureCount == 0 ? 0 : 1;
    }

    private static string Sentence(ImportReport report, string index) => string.Create(
        CultureInfo.InvariantCulture,
        $"Source \"{report.SourceName}\" in index \"{index}\": {report.Added:N0} added, {report.Changed:N0} changed, {report.Unchanged:N0} unchanged, {report.Deleted:N0} deleted, {report.FailureCount:N0} not readable.");

    /// <summary>Reports on the thread that does the work, so that lines keep their order.</summary>
    private sealed class ImmediateProgress<T>(Action<T> heard) : IProgress<T>
    {
        public void Report(T value) => heard(value);
    }
}
