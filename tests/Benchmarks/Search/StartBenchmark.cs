using BotSuite.Data;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.Memory.Saved;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Benchmarks.Search;

/// <summary>What the first question after a start costs: by reading the store, and by reading the file of saved indexes.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const double Bar = 3_000;

    public string Name => "start";

    public string What => "the first question after a start, from the store and from the saved index, at 10,000 and 100,000 passages";

    public async Task RunAsync(TextWriter output)
    {
        foreach (var passages in new[] { 10_000, 100_000 })
        {
            var folder = Directory.CreateTempSubdirectory("botsuite-benchmark-").FullName;
            try
            {
                await MeasureAsync(folder, passages, output);
            }
            finally
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task MeasureAsync(string folder, int passages, TextWriter output)
    {
        await using (var services = SearchBenchmark.Services(folder))
        {
            await services.MigrateDatabaseAsync();
            var path = await SearchBenchmark.WriteEntriesAsync(folder, passages, new Random(1));
            await services.GetRequiredService<SourceImporter>().ImportAsync(new ImportRequest { Path = path }, null, CancellationToken.None);
        }

        // The first start of a process also compiles the code, which is the same for both.
        await StartAsync(folder);
        var store = await StartAsync(folder, saving: true);
        var file = new FileInfo(Path.Combine(folder, "search-index.bin"));
        await StartAsync(folder);
        var saved = await StartAsync(folder);
        await output.WriteLineAsync(
            $"  {passages} passages: from the store {store.First}; from the file {saved.First} (bar: {Bar:0} ms CPU), the second question {saved.Second}; "
            + $"saving {store.Saving}, {file.Length / 1e6:0} MB");
    }

    private static async Task<(CpuMeter.Cost First, CpuMeter.Cost Second, CpuMeter.Cost? Saving)> StartAsync(string folder, bool saving = false)
    {
        await using var services = SearchBenchmark.Services(folder);
        var retriever = services.GetRequiredService<IPassageRetriever>();
        var query = SearchBenchmark.Query(SearchBenchmark.Text(new Random(2), 8));
        var first = await CpuMeter.MeasureAsync(0, 1, _ => retriever.RetrieveAsync(query, CancellationToken.None));
        var second = await CpuMeter.MeasureAsync(0, 1, _ => retriever.RetrieveAsync(query, CancellationToken.None));
        return (first, second, saving ? await CpuMeter.MeasureAsync(0, 1, _ => services.GetRequiredService<IndexSaving>().SaveAsync(CancellationToken.None)) : null);
    }
}
