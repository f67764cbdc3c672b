using System.Text.Json;
using BotSuite.Answering;
using BotSuite.Data;
using BotSuite.Data.Sqlite;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BotSuite.Evaluation.Tests;

/// <summary>How the questions about the sample organisations end, by words and meaning. The floors lie .03 under what was reached.</summary>
public sealed class SampleEndingsTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samples-").FullName;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "Models", "use-lite-en", "model.json")),
            "The encoder's files were not fetched when this was built (npm was not there).");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Embeddings:Provider", "BuiltIn")]).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = _folder, EnvironmentName = "Production" })
            .AddBotSuiteDatabase(configuration, new SqliteProvider())
            .AddKnowledge(configuration)
            .AddAnswering(configuration)
            .AddEvaluation()
            .BuildServiceProvider();
        await _services.MigrateDatabaseAsync();
        foreach (var domain in (string[])["customer", "legal", "medical"])
            await _services.GetRequiredService<SourceImporter>().ImportAsync(
                new ImportRequest { Path = Path.Combine(Samples, domain), Name = domain, Domain = domain }, null, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // Three of its questions tell of an emergency ("my husband's mouth is drooping") and get a card instead.
    [Fact]
    public async Task More_than_half_of_the_rewordings_are_answered_most_of_them_rightly_and_nothing_off_topic_is()
    {
        var figures = (await RunAsync(Path.Combine(Samples, "golden.jsonl"))).Overall;

        output.WriteLine(JsonSerializer.Serialize(figures));
        Assert.True(figures.Answered >= 0.52 && figures.RightWhenAnswered >= 0.77, $"{figures.Answered:P1} answered, {figures.RightWhenAnswered:P1} of them rightly");
        Assert.True(figures.FalselyRefused <= 0.13 && figures.Refused >= 0.97, $"{figures.FalselyRefused:P1} falsely and {figures.Refused:P1} rightly refused");
    }

    private Task<EvaluationReport> RunAsync(string path) =>
        _services.GetRequiredService<EvaluationRun>().RunAsync(new EvaluationRequest { Paths = [path] }, null, TestContext.Current.CancellationToken);

    private static string Samples => Path.Combine(AppContext.BaseDirectory, "Samples");
}
