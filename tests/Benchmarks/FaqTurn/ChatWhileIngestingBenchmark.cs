using System.Diagnostics;
using System.Globalization;
using System.Text;
using BotSuite.Answering;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Data.Sqlite;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Ingestion.Pipeline;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BotSuite.Benchmarks.FaqTurn;

/// <summary>
/// How much longer people wait for an answer while texts are read in the very process that answers, with the built-in encoder, which
/// is most of the reading's work. Quiet windows and busy ones take turns, so that what else the machine does falls on both alike.
/// </summary>
internal sealed class ChatWhileIngestingBenchmark : IBenchmark
{
    private const int Entries = 500;
    private const int Windows = 6;
    private const double MostIncrease = 0.2;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenTurns = TimeSpan.FromMilliseconds(50);

    private int _texts;

    public string Name => "chat-while-ingesting";

    public string What => "p95 of a turn's time while texts are handed over and read in the same process, beside quiet windows of one run";

    public async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-benchmark-").FullName;
        try
        {
            using var host = Start(folder);
            await host.Services.MigrateDatabaseAsync();
            await host.StartAsync();
            await MeasureAsync(host.Services, output);
            await host.StopAsync();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task MeasureAsync(IServiceProvider services, TextWriter output)
    {
        var uploads = services.GetRequiredService<SourceUploads>();
        var source = await uploads.SourceAsync("default", "programs", SourceKind.Memory, "general", CancellationToken.None);
        for (var i = 0; i < Entries; i++) await UploadAsync(uploads, source);
        await SettleAsync(services);
        // Twice, because the first busy window compiles.
        await AskAsync(services);
        await BusyAsync(services, uploads, source);

        List<Turn> quiet = [], busy = [];
        var read = 0;
        for (var i = 0; i < Windows; i++)
        {
            quiet.AddRange(await AskAsync(services));
            var (times, texts) = await BusyAsync(services, uploads, source);
            busy.AddRange(times);
            read += texts;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  {quiet.Count} turns while nothing is read, {busy.Count} while {read / (Windows * Window.TotalSeconds):0} texts a second are read"));
        await WriteAsync(output, "until the answer is there", quiet, busy, turn => turn.Answered);
        await WriteAsync(output, "with its ledger entry stored", quiet, busy, turn => turn.Stored);
    }

    private static async Task WriteAsync(TextWriter output, string what, List<Turn> quiet, List<Turn> busy, Func<Turn, double> time)
    {
        var ((median, p95), (busyMedian, busyP95)) = (Of(quiet), Of(busy));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  {what}: p95 {p95:0.0} ms, then {busyP95:0.0} ms: {(busyP95 / p95) - 1:+0%;-0%} (bar: +{MostIncrease:0%}); median {median:0.0} ms, then {busyMedian:0.0} ms"));

        (double Median, double P95) Of(List<Turn> turns)
        {
            var times = turns.Select(time).Order().ToList();
            return (times[times.Count / 2], times[times.Count * 95 / 100]);
        }
    }

    /// <summary>Asks while texts come in as fast as they are read, and lets the reading come to rest afterwards.</summary>
    private async Task<(List<Turn> Turns, int Texts)> BusyAsync(IServiceProvider services, SourceUploads uploads, Guid source)
    {
        var first = _texts;
        using var enough = new CancellationTokenSource();
        var handing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
                if (await OpenAsync(services) < 100) await UploadAsync(uploads, source);
                else await Task.Delay(20);
        });
        var times = await AskAsync(services);
        var texts = _texts - first - await OpenAsync(services);
        await enough.CancelAsync();
        await handing;
        await SettleAsync(services);
        return (times, texts);
    }

    /// <summary>Asks a question at a time for the length of a window, and gives the times of each turn.</summary>
    private static async Task<List<Turn>> AskAsync(IServiceProvider services)
    {
        var answering = services.GetRequiredService<QuestionAnswering>();
        var times = new List<Turn>();
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < Window)
        {
            var asked = Stopwatch.GetTimestamp();
            var answered = await answering.AnswerAsync(
                new Question { Text = $"How about text {Random.Shared.Next(Entries)} and {Words(Random.Shared.Next(), 3)}?", ChannelId = "benchmark", Locale = "en-US" }, CancellationToken.None);
            var answeredIn = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
            await using (var context = await services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync())
            {
                context.Turns.Add(answered.LedgerEntry);
                await context.SaveChangesAsync();
            }

            times.Add(new Turn(answeredIn, Stopwatch.GetElapsedTime(asked).TotalMilliseconds));
            await Task.Delay(BetweenTurns);
        }

        return times;
    }

    private async Task UploadAsync(SourceUploads uploads, Guid source)
    {
        var number = _texts++;
        var text = $"This is text {number} of many. {Words(number, 140)}.";
        await uploads.AddAsync(
            source, [new UploadedFile($"{number}/text.txt", "text.txt", Encoding.UTF8.GetBytes(text))], $"{number}", true, SourceRunTrigger.Program,
            "benchmark", CancellationToken.None);
    }

    private static async Task<int> OpenAsync(IServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync();
        return await context.SourceItems.CountAsync(item => item.State == SourceItemState.Waiting || item.State == SourceItemState.Working);
    }

    private static async Task SettleAsync(IServiceProvider services)
    {
        while (await OpenAsync(services) > 0) await Task.Delay(100);
        // The index and the looking for duplicates come to rest too.
        await Task.Delay(1_000);
    }

    private static string Words(int seed, int count)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => "w" + (int)Math.Pow(20_000, random.NextDouble())));
    }

    /// <summary>One turn's times in milliseconds, from the question on.</summary>
    private sealed record Turn(double Answered, double Stored);

    private static IHost Start(string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
        builder.Configuration.AddInMemoryCollection([new("Storage:Directory", folder)]);
        builder.Services.AddLogging();
        builder.Services.AddBotSuiteDatabase(builder.Configuration, new SqliteProvider());
        builder.Services.AddKnowledge(builder.Configuration).AddAnswering(builder.Configuration);
        return builder.Build();
    }
}
