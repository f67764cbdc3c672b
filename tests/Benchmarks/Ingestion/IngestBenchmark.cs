using System.Globalization;
using System.Text;
using System.Text.Json;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Data.Sqlite;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Retrieval;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BotSuite.Benchmarks.Ingestion;

/// <summary>
/// What reading a short text (about 900 characters) costs, its embedding not counted: handed over one by one as programs do, and as
/// lines of one file; and how long a deletion takes until the next question no longer sees it.
/// </summary>
internal sealed class IngestBenchmark : IBenchmark
{
    private const int Texts = 2_000;
    // As many as are measured: before, much of the cost is the compilation of the code.
    private const int WarmUps = 2_000;

    public string Name => "ingest";

    public string What => "short texts handed over one by one and in one file; deletion until it is invisible";

    public async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-benchmark-").FullName;
        try
        {
            using var host = Start(folder);
            await host.Services.MigrateDatabaseAsync();
            await host.StartAsync();
            await UploadAsync(host.Services, folder, output);
            await ImportAsync(host.Services, folder, output);
            await DeleteAsync(host.Services, output);
            await host.StopAsync();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task UploadAsync(IServiceProvider services, string folder, TextWriter output)
    {
        var uploads = services.GetRequiredService<SourceUploads>();
        var source = await uploads.SourceAsync("default", "programs", SourceKind.Memory, "general", CancellationToken.None);
        async Task AddAsync(int number, int count)
        {
            for (var i = 0; i < count; i++)
                await uploads.AddAsync(
                    source, [new UploadedFile($"{number + i}/text.txt", "text.txt", Encoding.UTF8.GetBytes(Text(number + i)))], $"{number + i}", true,
                    SourceRunTrigger.Program, "benchmark", CancellationToken.None);
            await SettleAsync(services, number + count);
        }

        await AddAsync(0, WarmUps);
        var before = SizeOf(folder);
        var cost = await CpuMeter.MeasureAsync(0, 1, _ => AddAsync(WarmUps, Texts));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  handed over one by one: {cost.Cpu.TotalMilliseconds / Texts:0.00} ms CPU a text (bar: 2), {(SizeOf(folder) - before) / 1024.0 / Texts:0.0} KB on disk a text (bar: 5)"));
    }

    private static async Task ImportAsync(IServiceProvider services, string folder, TextWriter output)
    {
        var importer = services.GetRequiredService<SourceImporter>();
        var path = Path.Combine(folder, "entries.jsonl");
        await File.WriteAllLinesAsync(path, Enumerable.Range(10_000, Texts).Select(number =>
            JsonSerializer.Serialize(new { id = number, question = $"What is text {number}?", answer = Text(number), lang = "en" })));
        var request = new ImportRequest { Path = path, Name = "entries" };
        var first = await CpuMeter.MeasureAsync(0, 1, _ => importer.ImportAsync(request, null, CancellationToken.None));
        await File.AppendAllTextAsync(path, "\n");
        var changed = await CpuMeter.MeasureAsync(0, 1, _ => importer.ImportAsync(request, null, CancellationToken.None));
        var unchanged = await CpuMeter.MeasureAsync(0, 1, _ => importer.ImportAsync(request, null, CancellationToken.None));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  lines of one file: {first.Cpu.TotalMilliseconds / Texts:0.00} ms CPU a text; the same texts in other bytes {changed.Cpu.TotalMilliseconds / Texts:0.00} ms; the same bytes {unchanged.Cpu.TotalMilliseconds:0} ms for all"));
    }

    private static async Task DeleteAsync(IServiceProvider services, TextWriter output)
    {
        var retriever = services.GetRequiredService<IPassageRetriever>();
        var removal = services.GetRequiredService<SourceRemoval>();
        var source = await services.GetRequiredService<SourceUploads>().SourceAsync("default", "programs", SourceKind.Memory, "general", CancellationToken.None);
        var seen = 0;
        var number = 500;
        await retriever.RetrieveAsync(Query(number), CancellationToken.None);
        var cost = await CpuMeter.MeasureAsync(5, 50, async i =>
        {
            await removal.DeleteGroupAsync(source, $"{number + i}", "benchmark", CancellationToken.None);
            var found = await retriever.RetrieveAsync(Query(number + i), CancellationToken.None);
            seen += found.Count(one => one.Passage.Text.Contains($"text {number + i} ", StringComparison.Ordinal));
        });
        await output.WriteLineAsync($"  deletion and the question after it, at {2 * Texts} passages: {cost}; seen again {seen} times (bar: 0)");
    }

    private static PassageQuery Query(int number) => new()
    {
        Text = $"text {number}",
        Language = "en",
        Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) },
    };

    private static async Task SettleAsync(IServiceProvider services, int documents)
    {
        while (true)
        {
            await using var context = await services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync();
            if (await context.SourceItems.CountAsync(item => item.State == SourceItemState.Ready) >= documents) return;
            await Task.Delay(50);
        }
    }

    private static string Text(int number)
    {
        var random = new Random(number);
        var words = Enumerable.Range(0, 140).Select(_ => "w" + (int)Math.Pow(20_000, random.NextDouble()));
        return $"This is text {number} of many. " + string.Join(' ', words) + ".";
    }

    // The write-ahead log is not what the texts take.
    private static long SizeOf(string folder)
    {
        var path = Path.Combine(folder, "botsuite.db");
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        checkpoint.ExecuteNonQuery();
        return new FileInfo(path).Length;
    }

    private static IHost Start(string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
        builder.Configuration.AddInMemoryCollection([new("Storage:Directory", folder), new("Embeddings:Provider", "None")]);
        builder.Services.AddLogging();
        builder.Services.AddBotSuiteDatabase(builder.Configuration, new SqliteProvider());
        builder.Services.AddKnowledge(builder.Configuration);
        return builder.Build();
    }
}
