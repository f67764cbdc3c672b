using System.Diagnostics;
using System.Text.Json;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Data.Sqlite;
using BotSuite.Knowledge.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BotSuite.Knowledge.Tests.Ingestion.Pipeline;

/// <summary>
/// An import of 500 documents in a process of its own that is killed again and again, at moments that a seeded chance chooses. Where
/// a process comes to its end before it is killed, all documents are changed, so that there is always something to interrupt.
/// </summary>
/// <param name="folder">An empty folder for the documents and the store.</param>
/// <param name="seed">The seed of the chance.</param>
internal sealed class KilledImport(string folder, int seed)
{
    public const string Verb = "import-to-be-killed";
    public const int Documents = 500;

    private static readonly TimeSpan LongestLife = TimeSpan.FromMilliseconds(1_500);
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMilliseconds(5);

    private readonly Random _random = new(seed);

    /// <summary>How often the documents were written anew.</summary>
    public int Rounds { get; private set; } = 1;

    private string Store => Path.Combine(folder, "store");

    private string Corpus => Path.Combine(folder, "corpus");

    /// <summary>The process that is killed: imports the corpus and says when it begins.</summary>
    /// <param name="arguments">The store's folder and the corpus.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        await using var services = Services(arguments[0]);
        await services.MigrateDatabaseAsync();
        Console.WriteLine("begins");
        await Console.Out.FlushAsync();
        var report = await services.GetRequiredService<SourceImporter>().ImportAsync(
            new ImportRequest { Path = arguments[1], Name = "corpus" }, null, CancellationToken.None);
        return report.FailureCount == 0 ? 0 : 1;
    }

    /// <summary>Kills a number of processes and lets the last one come to its end.</summary>
    public async Task KillAsync(int kills, Action<int>? heard, CancellationToken cancellationToken)
    {
        WriteCorpus();
        for (var killed = 0; killed < kills;)
        {
            if (await LiveAsync(mayBeKilled: true, cancellationToken) is { } code)
            {
                if (code != 0) throw new InvalidOperationException($"The import ended with {code} in round {Rounds}.");
                Rounds++;
                WriteCorpus();
                continue;
            }

            killed++;
            heard?.Invoke(killed);
        }

        if (await LiveAsync(mayBeKilled: false, cancellationToken) is var last and not 0)
            throw new InvalidOperationException($"The last import ended with {last}.");
    }

    /// <summary>What is wrong with the store, in sentences; empty where nothing was lost, doubled or left behind.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken)
    {
        await using var services = Services(Store);
        await using var context = await services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync(cancellationToken);
        var faults = new List<string>();
        void Check(string what, long expected, long actual)
        {
            if (expected != actual) faults.Add($"{what}: {actual} instead of {expected}.");
        }

        var current = await context.Documents.Where(document => document.DeletedAt == null)
            .Select(document => document.Versions.Single(version => version.Id == document.CurrentVersionId).Text).ToListAsync(cancellationToken);
        Check("living documents", Documents, current.Count);
        Check("documents that say what they say last", Documents, current.Count(text => text.Contains($"round {Rounds}.", StringComparison.Ordinal)));
        Check("documents", Documents, await context.Documents.CountAsync(cancellationToken));
        Check("versions", Documents * Rounds, await context.DocumentVersions.CountAsync(cancellationToken));
        Check("versions without passages", 0, await context.DocumentVersions.CountAsync(version => version.Passages.Count == 0, cancellationToken));
        Check("lines of the change feed", Documents * Rounds, await context.DocumentChanges.CountAsync(cancellationToken));
        Check("documents with another number of lines", 0, await context.DocumentChanges.GroupBy(change => change.DocumentId)
            .CountAsync(lines => lines.Count() != Rounds, cancellationToken));
        Check("pieces that are stuck", 0, await context.SourceItems.CountAsync(
            item => item.State != SourceItemState.Ready || item.LeaseOwner != null || item.ReadContent != null, cancellationToken));
        Check("runs that are open", 0, await context.SourceRuns.CountAsync(
            run => run.State != SourceRunState.Done && run.State != SourceRunState.Failed, cancellationToken));
        Check("documents counted by the runs", Documents * Rounds, await context.SourceRuns.SumAsync(run => run.Added + run.Changed, cancellationToken));
        Check("sources that are not ready", 0, await context.Sources.CountAsync(source => source.State != SourceState.Ready, cancellationToken));
        return faults;
    }

    private static ServiceProvider Services(string store)
    {
        Directory.CreateDirectory(store);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Storage:Directory", store), new("Embeddings:Provider", "None"),
            new("Ingestion:BatchSize", "10"), new("Ingestion:OtherImportIsDeadAfter", "00:00:00.2"),
        ]).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = store })
            .AddBotSuiteDatabase(configuration, new SqliteProvider())
            .AddKnowledge(configuration)
            .BuildServiceProvider();
    }

    /// <summary>One life; its exit code, or null where it was killed.</summary>
    private async Task<int?> LiveAsync(bool mayBeKilled, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(KilledImport).Assembly.Location, Verb, Store, Corpus])
        {
            RedirectStandardOutput = true,
        })!;
        await process.StandardOutput.ReadLineAsync(cancellationToken);
        if (mayBeKilled)
        {
            // Few lives are long: the cube leans the chance towards the beginning, where there is as much to go wrong.
            var chance = Math.Pow(_random.NextDouble(), 3);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            end.CancelAfter(ShortestLife + (chance * (LongestLife - ShortestLife)));
            try
            {
                await process.WaitForExitAsync(end.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                process.Kill();
                await process.WaitForExitAsync(cancellationToken);
                return null;
            }
        }

        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    private void WriteCorpus()
    {
        Directory.CreateDirectory(Corpus);
        for (var i = 0; i < 200; i++) Write($"guides/{i:000}.md", $"# Guide {i}\n\n## What is it?\n\nGuide {i} in round {Rounds}.\n\n## More\n\nWords of guide {i}.\n");
        for (var i = 0; i < 100; i++) Write($"notes/{i:000}.txt", $"Note {i} in round {Rounds}. It says nothing else.\n");
        for (var i = 0; i < 50; i++) Write($"pages/{i:000}.html", $"<html><body><main><h1>Page {i}</h1><p>Page {i} in round {Rounds}.</p></main></body></html>");
        for (var i = 0; i < 3; i++)
            Write($"entries-{i}.jsonl", string.Join('\n', Enumerable.Range(0, 50).Select(line => JsonSerializer.Serialize(
                new { id = $"{i}-{line}", question = $"What is entry {line} of {i}?", answer = $"Entry {line} in round {Rounds}." }))));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(Corpus, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
