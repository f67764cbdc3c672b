using BotSuite.Data;
using BotSuite.Data.Conversations;
using BotSuite.Data.Sqlite;
using BotSuite.Data.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BotSuite.Benchmarks.Storage;

/// <summary>What a turn costs in the store: the accepted message, the promise, the answer and the ledger entry, in two transactions.</summary>
internal sealed class StoredTurnBenchmark : IBenchmark
{
    private const int WarmUps = 200;
    private const int Turns = 2_000;

    public string Name => "stored-turn";

    public string What => "one Direct Line turn in the SQLite store, as accepted and as answered";

    public async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-benchmark-").FullName;
        try
        {
            await using var services = Services(folder);
            await services.MigrateDatabaseAsync();
            var contexts = services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>();
            var conversation = await BeginAsync(contexts);

            var before = BytesIn(folder);
            var cost = await CpuMeter.MeasureAsync(WarmUps, Turns, number => StoreAsync(contexts, conversation, number));
            await output.WriteLineAsync($"  {cost} a turn; {(BytesIn(folder) - before) / (double)(WarmUps + Turns) / 1024:F1} KB on disk a turn");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task StoreAsync(IDbContextFactory<BotSuiteDbContext> contexts, Guid conversation, int number)
    {
        var item = await AcceptAsync(contexts, conversation, number);
        await using var database = await contexts.CreateDbContextAsync();
        await database.Inbox.TryClaimAsync(item, "benchmark", DateTime.UtcNow, DateTime.UtcNow.AddMinutes(1), CancellationToken.None);

        await using var transaction = await database.Database.BeginTransactionAsync();
        database.Add(NewTurn(conversation));
        await AppendAsync(database, conversation, $"a{number}", incoming: false);
        await database.Inbox.Where(one => one.Id == item).ExecuteUpdateAsync(update => update
            .SetProperty(one => one.State, InboxState.Done).SetProperty(one => one.Json, (string?)null));
        await database.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static async Task<Guid> AcceptAsync(IDbContextFactory<BotSuiteDbContext> contexts, Guid conversation, int number)
    {
        await using var database = await contexts.CreateDbContextAsync();
        var item = new InboxItem
        {
            ChannelId = "webchat",
            ConversationExternalId = "benchmark",
            ActivityId = $"q{number}",
            Json = new string('q', 600),
            ReceivedAt = DateTime.UtcNow,
        };
        database.Add(item);
        await AppendAsync(database, conversation, item.ActivityId, incoming: true);
        await database.SaveChangesAsync();
        return item.Id;
    }

    private static async Task AppendAsync(BotSuiteDbContext database, Guid id, string activity, bool incoming)
    {
        var conversation = await database.Conversations.SingleAsync(one => one.Id == id);
        conversation.LastSequence++;
        conversation.LastActivityAt = DateTime.UtcNow;
        database.Add(new ConversationActivity
        {
            ConversationId = id,
            Sequence = conversation.LastSequence,
            ActivityId = activity,
            Incoming = incoming,
            Type = "message",
            Json = new string('j', incoming ? 600 : 2_000),
            At = DateTime.UtcNow,
        });
    }

    private static Turn NewTurn(Guid conversation)
    {
        var turn = new Turn
        {
            ConversationId = conversation,
            ChannelId = "webchat",
            Language = "en",
            Question = "How do I return an item I bought?",
            Index = "default",
            Ending = TurnEnding.Answered,
            Confidence = 0.8,
            AnswerText = new string('a', 400),
            Reference = "K7Q2M9XA",
            StartedAt = DateTime.UtcNow,
            Stages = [.. Enumerable.Range(0, 8).Select(stage => new StageTime { Stage = $"stage-{stage}", Microseconds = 100 })],
        };
        turn.Passages.AddRange(Enumerable.Range(1, 8).Select(rank => new TurnPassage { Rank = rank, PassageId = Guid.NewGuid(), Score = 1.0 / rank }));
        turn.Verdicts.AddRange(Enumerable.Range(0, 4).Select(i => new Verdict { Ordinal = i, Rule = "length", Pack = "general/1", Action = "pass" }));
        for (var i = 0; i < 3; i++)
        {
            var sentence = new AnswerSentence { Ordinal = i, Text = new string('s', 120) };
            sentence.Proofs.Add(new Proof { Citation = 1, VersionId = Guid.NewGuid(), PassageId = Guid.NewGuid(), End = 120, Hash = new string('0', 64) });
            turn.Sentences.Add(sentence);
        }

        return turn;
    }

    private static async Task<Guid> BeginAsync(IDbContextFactory<BotSuiteDbContext> contexts)
    {
        await using var database = await contexts.CreateDbContextAsync();
        var conversation = new Conversation { ChannelId = "webchat", ExternalId = "benchmark" };
        database.Add(conversation);
        await database.SaveChangesAsync();
        return conversation.Id;
    }

    private static long BytesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    private static ServiceProvider Services(string folder) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = folder })
            .AddBotSuiteDatabase(new ConfigurationBuilder().Build(), new SqliteProvider())
            .BuildServiceProvider();
}
