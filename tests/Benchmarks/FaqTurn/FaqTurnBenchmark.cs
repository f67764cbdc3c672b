using System.Text.Json;
using BotSuite.Answering;
using BotSuite.Benchmarks.Search;
using BotSuite.Data;
using BotSuite.Data.Sqlite;
using BotSuite.Data.Turns;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Ingestion;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BotSuite.Benchmarks.FaqTurn;

/// <summary>
/// What one question costs from the words to the proven answer, and with its ledger entry stored, beside a SQLite store of 10,000
/// entries. The question is embedded by the built-in encoder; the entries have vectors of no meaning, which costs the same to compare. Seven of ten questions reword an entry, two are entries' own, one is about nothing in the store.
/// </summary>
internal sealed class FaqTurnBenchmark : IBenchmark
{
    private const int Entries = 10_000;
    private const int Words = 20_000;
    // More than the vectors of questions that a process remembers, so that each turn embeds its own.
    private const int Questions = 2_000;
    private const int WarmUps = 300;
    private const int Turns = 1_500;
    private const double MostMilliseconds = 15;

    public string Name => "faq-turn";

    public string What => "an FAQ turn over 10,000 entries: mask, embed, understand, search, decide, write, prove; and store the ledger";

    public async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-benchmark-").FullName;
        try
        {
            await MeasureAsync(folder, output);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder, TextWriter output)
    {
        await using var encoder = Services(Path.Combine(folder, "encoder"), null);
        await using var services = Services(folder, new StandInVectors(encoder.GetService<ITextEmbedder>()));
        await services.MigrateDatabaseAsync();
        var questions = await ImportAsync(services, folder);
        var answering = services.GetRequiredService<QuestionAnswering>();
        var contexts = services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>();

        var endings = new Dictionary<TurnEnding, int>();
        var answer = await CpuMeter.MeasureAsync(WarmUps, Turns, async i =>
        {
            var answered = await answering.AnswerAsync(Ask(questions[i % questions.Length]), CancellationToken.None);
            endings[answered.Answer.Ending] = endings.GetValueOrDefault(answered.Answer.Ending) + 1;
        });
        var stored = await CpuMeter.MeasureAsync(WarmUps, Turns, async i =>
        {
            var answered = await answering.AnswerAsync(Ask(questions[i % questions.Length]), CancellationToken.None);
            await using var context = await contexts.CreateDbContextAsync();
            context.Turns.Add(answered.LedgerEntry);
            await context.SaveChangesAsync();
        });

        await output.WriteLineAsync($"  answer only: {answer}");
        await output.WriteLineAsync($"  with its ledger entry stored: {stored} (bar: {MostMilliseconds:0} ms CPU)");
        await output.WriteLineAsync($"  endings: {string.Join(", ", endings.OrderBy(ending => ending.Key).Select(ending => $"{ending.Key} {ending.Value}"))}");
    }

    private static async Task<string[]> ImportAsync(ServiceProvider services, string folder)
    {
        var random = new Random(1);
        var entries = Enumerable.Range(0, Entries).Select(number => (Id: number, Question: Text(random, 8), Answer: Answer(random))).ToArray();
        var path = Path.Combine(folder, "entries.jsonl");
        await File.WriteAllLinesAsync(path, entries.Select(entry => JsonSerializer.Serialize(
            new { id = entry.Id, question = $"What is {entry.Question}?", answer = entry.Answer, lang = "en" })));
        await services.GetRequiredService<SourceImporter>().ImportAsync(new ImportRequest { Path = path }, null, CancellationToken.None);

        return [.. Enumerable.Range(0, Questions).Select(number => (number % 10, Entry: entries[random.Next(Entries)]) switch
        {
            (< 7, var entry) => $"How do I {string.Join(' ', entry.Question.Split(' ').Take(6))} {Text(random, 2)}?",
            (< 9, var entry) => $"What is {entry.Question}?",
            _ => $"Is there {string.Join(' ', Enumerable.Range(0, 6).Select(_ => "x" + random.Next(Words)))}?",
        })];
    }

    private static Question Ask(string text) => new() { Text = text, ChannelId = "benchmark", Locale = "en-US" };

    // Answers of one to sixteen sentences, some of them too long to be quoted whole.
    private static string Answer(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 17)).Select(_ => $"The {Text(random, 14)}."));

    // Words of which the n-th commonest comes about 1/n as often as the commonest.
    private static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => "w" + (int)Math.Pow(Words, random.NextDouble())));

    private static ServiceProvider Services(string folder, ITextEmbedder? embedder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Directory", folder)]).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = folder })
            .AddBotSuiteDatabase(configuration, new SqliteProvider())
            .AddKnowledge(configuration)
            .AddAnswering(configuration);
        if (embedder is not null) services.AddSingleton(embedder);
        return services.BuildServiceProvider();
    }
}
