using System.Collections.Concurrent;
using System.Globalization;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.Data.Audit;
using BotSuite.Data.Conversations;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;
using static BotSuite.Bot.Tests.Drivers.StreamListener;

namespace BotSuite.Bot.Tests.Turns;

/// <summary>Turns that run behind the answer to the post: in order, side by side, again where they fail.</summary>
public sealed class BackgroundTurnTests
{
    private static readonly Dictionary<string, string> QuickRetry = new() { ["Turns:RetryDelay"] = "00:00:00" };

    [Fact]
    public async Task A_post_is_answered_before_the_bot_has_finished()
    {
        var gate = new TaskCompletionSource();
        await using var bot = await BotProcess.StartAsync(Messages(async (turn, token) =>
        {
            await gate.Task.WaitAsync(token);
            await turn.SendActivityAsync("late", cancellationToken: token);
        }));
        var visitor = await bot.VisitorAsync();

        await visitor.SayAsync("hi");
        Assert.Equal(["hi"], (await visitor.ReadAsync()).Activities.Select(TextOf));
        gate.SetResult();

        Assert.Equal("late", TextOf((await visitor.ReadUntilAsync(2))[1]));
    }

    [Fact]
    public async Task Turns_of_one_conversation_never_overlap_and_keep_their_order()
    {
        var running = 0;
        var most = 0;
        await using var bot = await BotProcess.StartAsync(Messages(async (turn, token) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            await turn.SendActivityAsync($"re {turn.Activity.Text}", cancellationToken: token);
            Interlocked.Decrement(ref running);
        }));
        var visitor = await bot.VisitorAsync();

        for (var number = 0; number < 20; number++)
            await visitor.SayAsync(number.ToString(CultureInfo.InvariantCulture));
        var activities = await visitor.ReadUntilAsync(40);

        Assert.Equal(1, most);
        Assert.Equal(
            Enumerable.Range(0, 20).Select(number => string.Create(CultureInfo.InvariantCulture, $"re {number}")),
            activities.Select(TextOf).Where(text => text!.StartsWith("re ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Turns_of_different_conversations_run_side_by_side_in_bounds()
    {
        var waiting = 0;
        var gate = new TaskCompletionSource();
        await using var bot = await BotProcess.StartAsync(Messages(async (turn, token) =>
        {
            Interlocked.Increment(ref waiting);
            await gate.Task.WaitAsync(token);
            await turn.SendActivityAsync("done", cancellationToken: token);
        }), new() { ["Turns:Parallel"] = "3" });
        var visitors = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bot.VisitorAsync()));

        foreach (var visitor in visitors)
            await visitor.SayAsync("hi");
        await Waiting.UntilAsync(() => Volatile.Read(ref waiting) == 3);
        gate.SetResult();
        foreach (var visitor in visitors)
            await visitor.ReadUntilAsync(2);

        Assert.Equal(5, waiting);
    }

    [Fact]
    public async Task A_turn_that_fails_is_tried_again_and_what_it_wanted_to_store_and_say_before_is_not_there()
    {
        var attempts = 0;
        await using var bot = await BotProcess.StartAsync(Messages(async (turn, token) =>
        {
            var attempt = ++attempts;
            turn.Writes().Add(database => database.Audit.Add(new AuditEntry
            {
                At = DateTime.UtcNow,
                Actor = "test",
                Action = $"attempt {attempt}",
                SubjectKind = "turn",
                SubjectId = "1",
            }));
            await turn.SendActivityAsync($"attempt {attempt}", cancellationToken: token);
            if (attempt < 3) throw new InvalidOperationException("not yet");
        }), QuickRetry);
        var visitor = await bot.VisitorAsync();

        await visitor.SayAsync("hi");
        var activities = await visitor.ReadUntilAsync(2);

        Assert.Equal(["hi", "attempt 3"], activities.Select(TextOf));
        Assert.Equal("attempt 3", Assert.Single(await bot.ReadAsync(database => database.Audit.Where(entry => entry.Actor == "test").Select(entry => entry.Action).ToListAsync())));
    }

    [Theory]
    [InlineData("en-US", "I am sorry")]
    [InlineData("ko-KR", "죄송합니다")]
    public async Task A_turn_that_always_fails_ends_in_one_apology_with_a_reference_that_leads_to_the_ledger(string locale, string words)
    {
        var attempts = 0;
        await using var bot = await BotProcess.StartAsync(Messages((_, _) =>
        {
            attempts++;
            throw new InvalidOperationException("a secret of the inside");
        }), QuickRetry);
        var visitor = await bot.VisitorAsync();

        await visitor.PostAsync(new { type = "message", text = "hi", locale });
        var apology = (await visitor.ReadUntilAsync(2))[1];
        await visitor.SayAsync("and now?");
        Assert.Equal(4, (await visitor.ReadUntilAsync(4)).Length);

        Assert.Equal(6, attempts);
        Assert.StartsWith(words, TextOf(apology), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", apology.GetRawText(), StringComparison.Ordinal);
        var turns = await bot.ReadAsync(database => database.Turns.ToListAsync());
        var turn = Assert.Single(turns, turn => TextOf(apology)!.Contains(turn.Reference, StringComparison.Ordinal));
        Assert.Equal(TurnEnding.Failed, turn.Ending);
        Assert.Equal("System.InvalidOperationException", turn.Failure);
        Assert.Equal(8, turn.Reference.Length);
        var states = await bot.ReadAsync(database => database.Inbox.Where(item => item.State == InboxState.Failed).ToListAsync());
        Assert.Equal(2, states.Count);
        Assert.All(states, item => Assert.Null(item.Json));
    }

    [Fact]
    public async Task A_write_that_the_database_refuses_fails_the_turn_as_a_whole()
    {
        await using var bot = await BotProcess.StartAsync(Messages(async (turn, token) =>
        {
            var id = turn.Origin().ConversationId;
            turn.Writes().Add(database => database.Conversations.Add(new Conversation { Id = id, ChannelId = "x", ExternalId = "x" }));
            await turn.SendActivityAsync("never stored", cancellationToken: token);
        }), QuickRetry);
        var visitor = await bot.VisitorAsync();

        await visitor.SayAsync("hi");
        var activities = await visitor.ReadUntilAsync(2);

        Assert.StartsWith("I am sorry", TextOf(activities[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_can_remember_between_two_turns()
    {
        await using var bot = await BotProcess.StartAsync(Messages(async (turn, token) =>
        {
            var origin = turn.Origin();
            turn.Writes().Add(async (database, cancel) =>
            {
                var conversation = await database.Conversations.SingleAsync(found => found.Id == origin.ConversationId, cancel);
                conversation.StateJson = $"[\"{turn.Activity.Text}\"]";
                conversation.Welcomed = true;
            });
            await turn.SendActivityAsync($"before: {origin.StateJson ?? "nothing"}, welcomed: {origin.Welcomed}", cancellationToken: token);
        }));
        var visitor = await bot.VisitorAsync();

        await visitor.SayAsync("one");
        await visitor.SayAsync("two");
        var activities = await visitor.ReadUntilAsync(4);

        Assert.Contains(activities, activity => TextOf(activity) == "before: nothing, welcomed: False");
        Assert.Contains(activities, activity => TextOf(activity) == "before: [\"one\"], welcomed: True");
    }

    [Fact]
    public async Task Two_processes_share_the_work_and_answer_each_message_once()
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-two-");
        var turns = new ConcurrentBag<string>();
        Func<ITurnContext, CancellationToken, Task> script = Messages(async (turn, token) =>
        {
            turns.Add(turn.Activity.Id!);
            await turn.SendActivityAsync($"re {turn.Activity.Text}", cancellationToken: token);
        });
        await using (var one = await BotProcess.StartAsync(script, folder: folder.FullName))
        await using (var other = await BotProcess.StartAsync(script, folder: folder.FullName))
        {
            var visitors = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => one.VisitorAsync()));
            await Task.WhenAll(visitors.Select(async (visitor, number) =>
            {
                for (var message = 0; message < 10; message++)
                {
                    visitor.MoveTo(message % 2 == 0 ? one.Address : other.Address);
                    await visitor.SayAsync(message.ToString(CultureInfo.InvariantCulture));
                }
            }));
            foreach (var visitor in visitors)
            {
                var activities = await visitor.ReadUntilAsync(20);
                Assert.Equal(20, activities.Select(TextOf).Distinct().Count());
            }
        }
        Assert.Equal(40, turns.Count);
        folder.Delete(recursive: true);
    }

    internal static Func<ITurnContext, CancellationToken, Task> Messages(Func<ITurnContext, CancellationToken, Task> script) =>
        (turn, token) => turn.Activity.IsType(ActivityTypes.Message) ? script(turn, token) : Task.CompletedTask;
}
