using System.Text.Json;
using BotSuite.Answering;
using BotSuite.Data;
using BotSuite.Data.Sqlite;
using BotSuite.Data.Turns;
using BotSuite.Evaluation.Calibration;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Retrieval.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BotSuite.Evaluation.Tests.Calibration;

public sealed class CalibrationRunTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("calibration-").FullName;
    private ServiceProvider _portal = null!;
    private ServiceProvider _bot = null!;

    public async ValueTask InitializeAsync()
    {
        (_portal, _bot) = (Process(), Process());
        await _portal.MigrateDatabaseAsync();
        var corpus = Write("corpus.jsonl", Enumerable.Range(0, 60).Select(i => new { id = $"e{i}", question = $"How does the q{i}z work?", answer = $"The q{i}z runs in week {i} of the year.", lang = "en" }));
        await _portal.GetRequiredService<SourceImporter>().ImportAsync(new ImportRequest { Path = corpus }, null, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _bot.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Fitted_values_are_told_first_and_hold_in_every_process_once_they_are_applied()
    {
        var run = _portal.GetRequiredService<CalibrationRun>();
        var report = await run.FitAsync([Golden(60, 60)], "default", null, null, TestContext.Current.CancellationToken);

        Assert.Equal((60, 60), (report.Answerable, report.Unanswerable));
        Assert.Null((await SettingsAsync(_bot)).Calibration);
        var fitted = Assert.IsType<FittedValues>(report.Fitted);
        Assert.InRange(report.FittedFigures!.Kept, 0.9, 1);
        Assert.InRange(report.FittedFigures.Declined, 0.9, 1);

        await run.ApplyAsync("default", report, TestContext.Current.CancellationToken);
        var stored = (await SettingsAsync(_bot)).Calibration!;
        Assert.Equal((fitted.Weight, fitted.NotFoundBelow, fitted.AskBelow, 60), (stored.EmbeddingWeight, stored.NotFoundBelow, stored.AskBelow, stored.AnswerableQuestions));
    }

    [Fact]
    public async Task The_bot_answers_by_the_thresholds_of_the_index_from_its_next_question_on()
    {
        Assert.Equal(TurnEnding.Clarified, await EndingAsync());
        var calibrations = _portal.GetRequiredService<IndexCalibrations>();
        await calibrations.ApplyAsync("default", Values(0.99, 1), TestContext.Current.CancellationToken);
        Assert.Equal(TurnEnding.NotFound, await EndingAsync());

        await calibrations.ApplyAsync("default", Values(0.01, 0.02), TestContext.Current.CancellationToken);
        Assert.Equal(TurnEnding.Answered, await EndingAsync());

        await calibrations.ApplyAsync("default", null, TestContext.Current.CancellationToken);
        Assert.Equal(TurnEnding.Clarified, await EndingAsync());
    }

    [Fact]
    public async Task Values_that_were_fitted_with_another_model_do_not_hold()
    {
        await _portal.GetRequiredService<IndexCalibrations>().ApplyAsync("default", Values(0.99, 1) with { EmbeddingModelId = "other" }, TestContext.Current.CancellationToken);
        Assert.Null((await SettingsAsync(_bot)).Calibration);
        Assert.Equal(TurnEnding.Clarified, await EndingAsync());
    }

    [Fact]
    public async Task Entries_of_a_folder_and_questions_that_lean_on_earlier_ones_are_found()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "entries")).FullName;
        File.Copy(Path.Combine(_folder, "corpus.jsonl"), Path.Combine(folder, "shop.jsonl"));
        await _portal.GetRequiredService<SourceImporter>().ImportAsync(new ImportRequest { Path = folder, Index = "folder" }, null, TestContext.Current.CancellationToken);
        var golden = Write("follow-up.jsonl",
        [
            new { qid = "a", query = "When does q7z run?", relevant = new[] { "e7" }, lang = "en" },
            new { qid = "b", query = "And when does it run?", relevant = new[] { "e8" }, lang = "en", history = new[] { "How does the q8z work?" } },
            new { qid = "c", query = "Who painted the harbour?", relevant = Array.Empty<string>(), lang = "en" },
        ]);

        var report = await _portal.GetRequiredService<CalibrationRun>().FitAsync([golden], "folder", null, null, TestContext.Current.CancellationToken);

        Assert.Equal(1, report.PresentFigures!.Gain);
    }

    [Fact]
    public async Task Too_few_questions_fit_nothing()
    {
        var report = await _portal.GetRequiredService<CalibrationRun>().FitAsync([Golden(60, 49)], "default", null, null, TestContext.Current.CancellationToken);
        Assert.Null(report.Fitted);
        await Assert.ThrowsAsync<ArgumentException>(() => _portal.GetRequiredService<CalibrationRun>().ApplyAsync("default", report, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("""{"form":2,"embeddingWeight":0.3,"notFoundBelow":0.2,"askBelow":0.3}""")]
    [InlineData("""{"form":1,"embeddingWeight":3,"notFoundBelow":0.2,"askBelow":0.3}""")]
    [InlineData("""{"form":1,"embeddingWeight":0.3,"notFoundBelow":0.4,"askBelow":0.3}""")]
    public async Task A_damaged_calibration_is_as_good_as_none(string json)
    {
        await using (var context = await _portal.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            context.SearchIndexes.Add(new Data.Indexes.SearchIndex { Name = "default", CalibrationJson = json, ChangedAt = new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc) });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Null((await SettingsAsync(_bot)).Calibration);
        Assert.Equal(TurnEnding.Clarified, await EndingAsync());
    }

    private static IndexCalibration Values(double notFoundBelow, double askBelow) =>
        new() { EmbeddingWeight = 0.3, NotFoundBelow = notFoundBelow, AskBelow = askBelow };

    private string Golden(int answerable, int unanswerable) => Write("golden.jsonl",
    [
        .. Enumerable.Range(0, answerable).Select(i => (object)new { qid = $"a{i}", query = $"When does q{i}z run?", relevant = new[] { $"e{i}" }, lang = "en" }),
        .. Enumerable.Range(0, unanswerable).Select(i => (object)new { qid = $"u{i}", query = $"Who painted picture {i} of harbour {i}h?", relevant = Array.Empty<string>(), lang = "en" }),
    ]);

    private string Write(string name, IEnumerable<object> rows)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, rows.Select(row => JsonSerializer.Serialize(row)));
        return path;
    }

    private static ValueTask<IndexSettings> SettingsAsync(ServiceProvider process) =>
        process.GetRequiredService<SearchSettings>().OfAsync("default", TestContext.Current.CancellationToken);

    private async Task<TurnEnding> EndingAsync()
    {
        var answered = await _bot.GetRequiredService<QuestionAnswering>().AnswerAsync(
            new Question { Text = "Does the q7z run?", ChannelId = "test", TextsOnly = true }, TestContext.Current.CancellationToken);
        return answered.Answer.Ending;
    }

    private ServiceProvider Process()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:Directory", Path.Combine(_folder, "store")), new("Embeddings:Provider", "None")]).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = _folder, EnvironmentName = "Production" })
            .AddBotSuiteDatabase(configuration, new SqliteProvider())
            .AddKnowledge(configuration)
            .AddAnswering(configuration)
            .AddEvaluation()
            .BuildServiceProvider();
    }
}
