using System.Diagnostics;
using System.Globalization;
using BotSuite.Knowledge.Tests.Ingestion.Pipeline;
using Microsoft.Data.Sqlite;

namespace BotSuite.Benchmarks.Ingestion;

/// <summary>Kills an import of 500 documents as often as the argument after its name says, and looks at what is left.</summary>
/// <param name="args">The program's arguments.</param>
internal sealed class KillImportBenchmark(string[] args) : IBenchmark
{
    private const int Seed = 20261125;

    public string Name => "kill-import";

    public string What => "an import of 500 documents killed at random moments (number of kills after the name, else 200)";

    public async Task RunAsync(TextWriter output)
    {
        var kills = args.Select(argument => int.TryParse(argument, CultureInfo.InvariantCulture, out var number) ? number : 0).FirstOrDefault(number => number > 0, 200);
        var folder = Directory.CreateTempSubdirectory("botsuite-benchmark-").FullName;
        var begun = Stopwatch.GetTimestamp();
        try
        {
            var import = new KilledImport(folder, Seed);
            await import.KillAsync(kills, killed => Report(output, killed), CancellationToken.None);
            var faults = await import.FaultsAsync(CancellationToken.None);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"  {kills} kills in {Stopwatch.GetElapsedTime(begun).TotalMinutes:0.0} minutes, {import.Rounds} rounds of {KilledImport.Documents} documents: {faults.Count} faults (bar: 0)"));
            foreach (var fault in faults) await output.WriteLineAsync($"  {fault}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Report(TextWriter output, int killed)
    {
        if (killed % 20 == 0) output.WriteLine($"  {killed} killed");
    }
}
