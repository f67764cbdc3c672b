using BotSuite.Answering;
using BotSuite.Data;
using BotSuite.Data.Sqlite;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Storing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BotSuite.Evaluation.Tests;

/// <summary>The questions that the sample tables have to answer, ask back and decline, beside the sample sources.</summary>
public sealed class SampleTableTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("evaluation-tables-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_tables_answer_their_golden_set_to_the_cell()
    {
        await using var services = await StartAsync();
        var missed = new List<string>();

        var report = await services.GetRequiredService<EvaluationRun>().RunAsync(
            new EvaluationRequest { Paths = [Path.Combine(AppContext.BaseDirectory, "SampleTables", "golden.jsonl")] }, Hear, Cancelled);

        Assert.Empty(report.Problems);
        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.Equal((1.0, 1.0, 1.0), (report.Overall.RecallAt5, report.Overall.NotAnswered, report.Overall.Says));
        Assert.Equal(["table-cell", "table-missing-value", "table-misspelt", "table-no-row"], report.ByKind.Keys);
        Assert.Equal(1.0, report.ByKind["table-cell"].Answered);
        Assert.Equal(1.0, report.ByKind["table-no-row"].Refused);

        void Hear(EvaluatedQuestion one)
        {
            var line = $"{one.Question.Id} {one.Question.Text}: {one.Ending}, {string.Join(" and ", one.Ranking.Take(2).Select(entry => entry.Id))}, says {one.Says}";
            output.WriteLine(line);
            if (one.Says is false) missed.Add(line);
        }
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<ServiceProvider> StartAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Embeddings:Provider", "None")]).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = _folder, EnvironmentName = "Production" })
            .AddBotSuiteDatabase(configuration, new SqliteProvider())
            .AddKnowledge(configuration)
            .AddAnswering(configuration)
            .AddEvaluation()
            .BuildServiceProvider();
        await services.MigrateDatabaseAsync();
        await services.GetRequiredService<SourceImporter>().ImportAsync(
            new ImportRequest { Path = Path.Combine(AppContext.BaseDirectory, "Samples", "customer"), Domain = "customer" }, null, Cancelled);

        var editor = services.GetRequiredService<TableEditor>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "SampleTables"), "*.json"))
        {
            var table = TableJson.Read<TableDefinition>(await File.ReadAllTextAsync(file, Cancelled));
            var rows = await File.ReadAllBytesAsync(Path.ChangeExtension(file, ".csv"), Cancelled);
            await editor.SaveAsync(null, table with { Origin = await editor.KeepAsync(table.Origin.Name, rows, Cancelled) }, "test", Cancelled);
        }

        return services;
    }
}
