using BotSuite.Bot.Tests.Drivers;
using BotSuite.Bot.Turns;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static BotSuite.Bot.Tests.Drivers.StreamListener;

namespace BotSuite.Bot.Tests.Turns;

/// <summary>Turns that a process did not live to finish.</summary>
public sealed class LeaseTests
{
    [Fact]
    public async Task A_turn_of_a_process_that_died_is_taken_up_when_its_lease_has_run_out_and_not_before()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await BotProcess.StartAsync(BackgroundTurnTests.Messages(ScriptedBot.EchoAsync), clock: clock);
        var visitor = await bot.VisitorAsync();
        await AddAsync(bot, visitor.ConversationId, "elsewhere:1", clock.GetUtcNow().UtcDateTime.AddSeconds(30));

        clock.Advance(TimeSpan.FromSeconds(20));
        // It waits behind the turn that another process may still finish.
        await visitor.SayAsync("second");
        await Task.Delay(300);
        Assert.Equal(["second"], (await visitor.ReadAsync()).Activities.Select(TextOf));
        await Waiting.UntilAsync(async () =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return (await visitor.ReadAsync()).Activities.Length == 3;
        });

        Assert.Equal(["second", "You said: first", "You said: second"], (await visitor.ReadAsync()).Activities.Select(TextOf));
    }

    [Fact]
    public async Task A_process_that_starts_again_takes_its_own_turns_up_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-again-");
        DirectLineClient visitor;
        string owner;
        await using (var first = await BotProcess.StartAsync(folder: folder.FullName))
        {
            visitor = await first.VisitorAsync();
            await visitor.ReadUntilAsync(1);
            owner = first.Services.GetRequiredService<ProcessIdentity>().Name;
            await AddAsync(first, visitor.ConversationId, owner, DateTime.UtcNow.AddHours(1));
        }

        await using (var second = await BotProcess.StartAsync(folder: folder.FullName))
        {
            Assert.Equal(owner, second.Services.GetRequiredService<ProcessIdentity>().Name);
            visitor.MoveTo(second.Address);
            Assert.Equal("You said: first", TextOf((await visitor.ReadUntilAsync(2))[1]));
        }
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_message_that_takes_its_process_down_again_and_again_ends_in_an_apology()
    {
        await using var bot = await BotProcess.StartAsync(BackgroundTurnTests.Messages((_, _) => throw new NotSupportedException("must not run")));
        var visitor = await bot.VisitorAsync();
        await AddAsync(bot, visitor.ConversationId, "dead:1", DateTime.UtcNow.AddSeconds(-1), attempts: 3);

        Assert.StartsWith("I am sorry", TextOf(Assert.Single(await visitor.ReadUntilAsync(1))), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("must not run", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_that_ends_after_its_lease_has_gone_stores_and_says_nothing()
    {
        var started = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        await using var bot = await BotProcess.StartAsync(BackgroundTurnTests.Messages(async (turn, token) =>
        {
            started.SetResult();
            await gate.Task.WaitAsync(token);
            await turn.SendActivityAsync("too late", cancellationToken: token);
        }));
        var visitor = await bot.VisitorAsync();
        await visitor.SayAsync("hi");
        await started.Task;

        await bot.ReadAsync(database => database.Inbox.Where(item => item.State == InboxState.Running)
            .ExecuteUpdateAsync(update => update.SetProperty(item => item.LeaseOwner, "other:1").SetProperty(item => item.LeaseUntil, DateTime.UtcNow.AddHours(1))));
        gate.SetResult();

        await Waiting.UntilAsync(() => bot.Log.Lines.Any(line => line.Contains("its lease had gone", StringComparison.Ordinal)));
        Assert.Equal(["hi"], (await visitor.ReadAsync()).Activities.Select(TextOf));
    }

    [Fact]
    public async Task A_process_that_stops_lets_a_running_turn_end()
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-stop-");
        var started = new TaskCompletionSource();
        var bot = await BotProcess.StartAsync(BackgroundTurnTests.Messages(async (turn, token) =>
        {
            started.SetResult();
            await Task.Delay(500, token);
            await turn.SendActivityAsync("finished", cancellationToken: token);
        }), folder: folder.FullName);
        var visitor = await bot.VisitorAsync();
        await visitor.SayAsync("hi");
        await started.Task;
        await bot.DisposeAsync();

        await using (var second = await BotProcess.StartAsync(folder: folder.FullName))
        {
            visitor.MoveTo(second.Address);
            Assert.Equal(["hi", "finished"], (await visitor.ReadUntilAsync(2)).Select(TextOf));
        }
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_process_that_can_wait_no_longer_hands_its_turn_back_uncounted()
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-stop-");
        var started = new TaskCompletionSource();
        var bot = await BotProcess.StartAsync(
            BackgroundTurnTests.Messages(async (_, token) =>
            {
                started.SetResult();
                await Task.Delay(Timeout.Infinite, token);
            }),
            new() { ["Turns:StopGrace"] = "00:00:00.1" }, folder: folder.FullName);
        var visitor = await bot.VisitorAsync();
        await visitor.SayAsync("hi");
        await started.Task;
        await bot.DisposeAsync();

        await using (var second = await BotProcess.StartAsync(folder: folder.FullName))
        {
            visitor.MoveTo(second.Address);
            Assert.Equal(["hi", "You said: hi"], (await visitor.ReadUntilAsync(2)).Select(TextOf));
            Assert.Equal(1, await second.ReadAsync(database => database.Inbox.Where(item => item.ActivityId.EndsWith("0000001")).Select(item => item.Attempts).SingleAsync()));
        }
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Two_processes_on_one_folder_have_two_names()
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-names-");
        using (var one = new ProcessIdentity(new StorageDirectory(folder.FullName)))
        {
            using (var other = new ProcessIdentity(new StorageDirectory(folder.FullName)))
                Assert.NotEqual(one.Name, other.Name);
            using var again = new ProcessIdentity(new StorageDirectory(folder.FullName));
            Assert.EndsWith(":2", again.Name, StringComparison.Ordinal);
        }
        folder.Delete(recursive: true);
    }

    private static async Task AddAsync(BotProcess bot, string conversationId, string owner, DateTime until, int attempts = 1)
    {
        await using var database = await bot.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync();
        database.Inbox.Add(new InboxItem
        {
            Id = Guid.NewGuid(),
            ChannelId = "webchat",
            ConversationExternalId = conversationId,
            ActivityId = $"{conversationId}|first",
            Json = $$$"""
                {"type":"message","text":"first","id":"{{{conversationId}}}|first","channelId":"webchat","serviceUrl":"urn:x",
                 "conversation":{"id":"{{{conversationId}}}"},"from":{"id":"dl_x"},"recipient":{"id":"bot"}}
                """,
            State = InboxState.Running,
            Attempts = attempts,
            LeaseOwner = owner,
            LeaseUntil = until,
            ReceivedAt = bot.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        });
        await database.SaveChangesAsync();
    }
}
