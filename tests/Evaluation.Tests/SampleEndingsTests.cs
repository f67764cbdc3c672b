using System.Text.Json;
using BotSuite.Answering;
using BotSuite.Data;
using BotSuite.Data.Sqlite;
using BotSuite.Evaluation.Metrics;
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

    [Fact]
    public async Task Most_follow_ups_are_answered_rightly()
    {
        var figures = (await RunAsync(Path.Combine(Samples, "follow-ups.jsonl"))).Overall;

        output.WriteLine(JsonSerializer.Serialize(figures));
        Assert.True(figures.Answered >= 0.84 && figures.RightWhenAnswered >= 0.90, $"{figures.Answered:P1} answered, {figures.RightWhenAnswered:P1} of them rightly");
    }

    // What is put in quotation marks is not corrected, so the same slips are measured with help and without.
    [Fact]
    public async Task Half_of_what_slips_of_the_fingers_cost_comes_back_and_clean_questions_stay()
    {
        var clean = await QuestionsAsync();
        var slips = new TypedWithSlips(seed: 4);
        var typed = clean.Select(row => row with { Query = slips.Type(row.Query) }).ToList();

        var without = (await FoundAsync(typed.Select(row => row with { Query = $"\"{row.Query}\"" }), "without")).RecallAt5!.Value;
        var with = (await FoundAsync(typed, "with")).RecallAt5!.Value;
        var asWritten = (await FoundAsync(clean, "clean")).RecallAt5!.Value;
        var uncorrected = (await FoundAsync(clean.Select(row => row with { Query = $"\"{row.Query}\"" }), "uncorrected")).RecallAt5!.Value;

        output.WriteLine($"{clean.Count} questions: recall@5 {asWritten:F3} as written ({uncorrected:F3} without help), {without:F3} with slips, {with:F3} with slips and help");
        Assert.True(with - without >= (asWritten - without) / 2, $"{asWritten:F3}, {without:F3}, {with:F3}");
        Assert.True(asWritten >= uncorrected - 0.001, $"{asWritten:F3} against {uncorrected:F3}");
    }

    private async Task<EvaluationFigures> FoundAsync(IEnumerable<Row> rows, string name)
    {
        var path = Path.Combine(_folder, name + ".jsonl");
        await File.WriteAllLinesAsync(path, rows.Select(row => JsonSerializer.Serialize(row, JsonSerializerOptions.Web)), TestContext.Current.CancellationToken);
        return (await RunAsync(path)).Overall;
    }

    // The rewordings of the golden set, and wordings that the entries hold themselves.
    private static async Task<IReadOnlyList<Row>> QuestionsAsync()
    {
        var golden = (await File.ReadAllLinesAsync(Path.Combine(Samples, "golden.jsonl"), TestContext.Current.CancellationToken))
            .Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!).Where(row => row.Relevant.Count > 0);
        var own = Directory.GetFiles(Samples, "entries.*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(entry => new Row(entry.GetProperty("id").GetString()!, entry.GetProperty("alternatives")[0].GetString()!, [entry.GetProperty("id").GetString()!], entry.GetProperty("lang").GetString()!));
        return [.. golden.Concat(own).Take(200)];
    }

    private sealed record Row(string Qid, string Query, IReadOnlyList<string> Relevant, string Lang);

    private Task<EvaluationReport> RunAsync(string path) =>
        _services.GetRequiredService<EvaluationRun>().RunAsync(new EvaluationRequest { Paths = [path] }, null, TestContext.Current.CancellationToken);

    private static string Samples => Path.Combine(AppContext.BaseDirectory, "Samples");
}
