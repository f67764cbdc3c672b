using System.Text.Json;
using BotSuite.Data;
using BotSuite.Data.Sqlite;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Retrieval;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BotSuite.Benchmarks.Search;

/// <summary>
/// What a search costs beside the SQLite store, the look at the change feed included: with as many passages as a large FAQ has,
/// words as unevenly spread as in real text, two vectors a passage, and questions of eight words of which half are among the commonest.
/// </summary>
internal sealed class SearchBenchmark(string name, params (int Passages, double MostMilliseconds)[] bars) : IBenchmark
{
    private const int Words = 20_000;

    public string Name => name;

    public string What => $"search by words and meaning, and question match, in memory, at {string.Join(" and ", bars.Select(bar => $"{bar.Passages:N0}"))} passages";

    public async Task RunAsync(TextWriter output)
    {
        foreach (var (passages, bar) in bars)
        {
            var folder = Directory.CreateTempSubdirectory("botsuite-benchmark-").FullName;
            try
            {
                await MeasureAsync(folder, passages, bar, output);
            }
            finally
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task MeasureAsync(string folder, int passages, double bar, TextWriter output)
    {
        await using var services = Services(folder);
        await services.MigrateDatabaseAsync();
        var random = new Random(1);
        var path = await WriteEntriesAsync(folder, passages, random);
        var importer = services.GetRequiredService<SourceImporter>();
        var import = await CpuMeter.MeasureAsync(0, 1, _ => importer.ImportAsync(new ImportRequest { Path = path }, null, CancellationToken.None));

        GC.Collect();
        var before = GC.GetTotalMemory(true);
        var retriever = services.GetRequiredService<IPassageRetriever>();
        var queries = Enumerable.Range(0, 200).Select(_ => Query(Text(random, 8))).ToArray();
        var load = await CpuMeter.MeasureAsync(0, 1, _ => retriever.RetrieveAsync(queries[0], CancellationToken.None));
        var memory = (GC.GetTotalMemory(true) - before) / 1e6;
        var (warmUps, searches) = passages > 10_000 ? (20, 200) : (300, 2_000);
        var words = await CpuMeter.MeasureAsync(warmUps, searches, i => retriever.RetrieveAsync(queries[i % queries.Length] with { EmbeddingWeight = 0 }, CancellationToken.None));
        var search = await CpuMeter.MeasureAsync(warmUps, searches, i => retriever.RetrieveAsync(queries[i % queries.Length], CancellationToken.None));
        var match = await CpuMeter.MeasureAsync(warmUps, searches, i => retriever.MatchQuestionsAsync(queries[i % queries.Length], CancellationToken.None));

        await output.WriteLineAsync($"  {passages} passages: search {search} (bar: {bar:0.0} ms CPU); by words alone {words}; question match {match}");
        await output.WriteLineAsync($"  {passages} passages: import {import.Cpu.TotalMilliseconds / passages:0.00} ms CPU an entry; load into memory {load.Cpu.TotalMilliseconds:0} ms CPU, {memory:0} MB");
    }

    /// <summary>Writes as many entries as a file for the importer.</summary>
    public static async Task<string> WriteEntriesAsync(string folder, int entries, Random random)
    {
        var path = Path.Combine(folder, "entries.jsonl");
        await File.WriteAllLinesAsync(path, Enumerable.Range(0, entries).Select(number => JsonSerializer.Serialize(
            new { id = number, question = Text(random, 8) + "?", answer = Text(random, 80) + ".", lang = "en" })));
        return path;
    }

    /// <summary>Words of which the n-th commonest comes about 1/n as often as the commonest.</summary>
    public static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => "w" + (int)Math.Pow(Words, random.NextDouble())));

    /// <summary>A query of some words.</summary>
    public static PassageQuery Query(string text) => new()
    {
        Text = text,
        Language = "en",
        Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1), Language = "en" },
    };

    /// <summary>A process with a store in a folder.</summary>
    public static ServiceProvider Services(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Directory", folder), new("Embeddings:Provider", "None")]).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = folder })
            .AddBotSuiteDatabase(configuration, new SqliteProvider())
            .AddKnowledge(configuration)
            .AddSingleton<ITextEmbedder>(new StandInVectors())
            .BuildServiceProvider();
    }
}
