using System.Text.Json;
using BotSuite.Answering;
using BotSuite.Data;
using BotSuite.Data.Sqlite;
using BotSuite.Data.Turns;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BotSuite.Evaluation.Tests;

public sealed class EvaluationRunTests : IAsyncLifetime
{
    private const string Golden =
        """
        {"qid":"1","query":"How do I return an item I bought?","relevant":["returns"],"lang":"en","kind":"original_question"}
        {"qid":"2","query":"and what about opening hours?","relevant":["hours"],"lang":"en","kind":"user_question","history":["Tell me about the library"]}
        broken
        {"qid":"3","query":"Which planet has the most moons?","relevant":[],"lang":"en","topic":"general"}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("evaluation-").FullName;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Embeddings:Provider", "None")]).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = _folder, EnvironmentName = "Production" })
            .AddBotSuiteDatabase(configuration, new SqliteProvider())
            .AddKnowledge(configuration)
            .AddAnswering(configuration)
            .AddEvaluation()
            .BuildServiceProvider();
        await _services.MigrateDatabaseAsync();

        var entries = Directory.CreateDirectory(Path.Combine(_folder, "entries")).FullName;
        await File.WriteAllLinesAsync(Path.Combine(entries, "shop.jsonl"),
        [
            Row("returns", "How do I return an item I bought?", "Send the parcel back with the label."),
            Row("hours", "What are the opening hours of the library?", "The library opens at nine."),
            .. Enumerable.Range(0, 40).Select(number => Row($"other-{number}", $"How does q{number}z work?", $"q{number}z runs weekly.")),
        ]);
        await _services.GetRequiredService<SourceImporter>().ImportAsync(new ImportRequest { Path = entries }, null, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Every_question_is_heard_in_order_and_counted_by_kind()
    {
        var heard = new List<EvaluatedQuestion>();

        var report = await RunAsync(hideQuestions: false, heard.Add);

        Assert.Equal(["1", "2", "3"], heard.Select(one => one.Question.Id));
        Assert.Equal(TurnEnding.Answered, heard[0].Ending);
        // The folder's documents are called file#id; the golden set names the id.
        Assert.Equal("returns", heard[0].Ranking[0].Id);
        Assert.Equal(TurnEnding.NotFound, heard[2].Ending);
        Assert.Equal(["general", "original_question", "user_question"], report.ByKind.Keys);
        Assert.Equal(1, report.ByKind["original_question"].RecallAt1);
        Assert.Equal(1, report.ByKind["general"].Refused);
        Assert.Equal(3, report.Overall.Questions);
        Assert.Equal(("golden.jsonl", 3), Assert.Single(report.Problems.Select(problem => (problem.File, problem.Line))));
        Assert.Contains("original_question", Assert.Single(report.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_earlier_questions_of_a_conversation_help_to_find()
    {
        var heard = new List<EvaluatedQuestion>();

        await RunAsync(hideQuestions: false, heard.Add);

        Assert.Equal("hours", heard[1].Ranking[0].Id);
    }

    [Fact]
    public async Task With_hidden_questions_an_entry_is_not_found_by_its_own_question()
    {
        var heard = new List<EvaluatedQuestion>();

        var report = await RunAsync(hideQuestions: true, heard.Add);

        Assert.DoesNotContain(heard[0].Ranking, entry => entry.Id == "returns" && entry.Score > 0.9);
        Assert.Contains("hidden", Assert.Single(report.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_stored_of_an_evaluation()
    {
        await RunAsync(hideQuestions: false, null);

        await using var context = await _services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await context.Turns.ToListAsync(TestContext.Current.CancellationToken));
    }

    private async Task<EvaluationReport> RunAsync(bool hideQuestions, Action<EvaluatedQuestion>? heard)
    {
        var path = Path.Combine(_folder, "golden.jsonl");
        await File.WriteAllTextAsync(path, Golden, TestContext.Current.CancellationToken);
        return await _services.GetRequiredService<EvaluationRun>().RunAsync(
            new EvaluationRequest { Paths = [path], HideQuestions = hideQuestions }, heard, TestContext.Current.CancellationToken);
    }

    private static string Row(string id, string question, string answer) =>
        JsonSerializer.Serialize(new { id, question, answer, lang = "en", domain = "customer" });
}
