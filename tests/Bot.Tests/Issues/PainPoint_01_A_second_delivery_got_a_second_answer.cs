using System.Net;
using System.Text.Json.Nodes;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.Bot.Tests.Messages;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Drivers;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Tests.Issues;

/// <summary>Teams delivers an activity again after 15 seconds, up to four times; the SDKs answer each delivery.</summary>
public sealed class PainPoint_01_A_second_delivery_got_a_second_answer
{
    [Fact]
    public async Task Four_deliveries_of_one_message_get_one_answer()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotProcess.StartAsync();

        for (var delivery = 0; delivery < 4; delivery++)
            Assert.Equal(HttpStatusCode.OK, (await MessagesTests.DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"))).StatusCode);

        Assert.Single(channel.Calls);
        var item = await bot.ReadAsync(database => database.Inbox.SingleAsync());
        Assert.Equal((InboxState.Done, 1), (item.State, item.Attempts));
    }

    [Fact]
    public async Task A_delivery_that_comes_while_the_first_is_worked_on_gets_none()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        var started = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        await using var bot = await BotProcess.StartAsync(async (turn, token) =>
        {
            started.TrySetResult();
            await gate.Task.WaitAsync(token);
            await turn.SendActivityAsync("once", cancellationToken: token);
        });

        var first = MessagesTests.DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"));
        await started.Task;
        Assert.Equal(HttpStatusCode.OK, (await MessagesTests.DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"))).StatusCode);
        Assert.Empty(channel.Calls);
        gate.SetResult();
        await first;

        Assert.Single(channel.Calls);
    }

    [Fact]
    public async Task The_channel_may_hang_up_and_the_answer_still_goes_out_once()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        var started = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        await using var bot = await BotProcess.StartAsync(async (turn, token) =>
        {
            started.TrySetResult();
            await gate.Task.WaitAsync(token);
            await turn.SendActivityAsync("once", cancellationToken: token);
        });
        using var hangUp = new CancellationTokenSource();
        using var content = new StringContent(TeamsActivity.Message(channel.ServiceUrl, "m1").ToJsonString(), System.Text.Encoding.UTF8, "application/json");

        var first = bot.Http.PostAsync("/api/messages", content, hangUp.Token);
        await started.Task;
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await MessagesTests.DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"));
        gate.SetResult();
        await channel.ArrivalAsync();

        await Waiting.UntilAsync(async () => (await bot.ReadAsync(database => database.Inbox.SingleAsync())).State == InboxState.Done);
        Assert.Single(channel.Calls);
    }

    [Fact]
    public async Task Deliveries_to_two_processes_at_once_and_after_a_restart_get_one_answer()
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-two-");
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using (var one = await BotProcess.StartAsync(folder: folder.FullName))
        await using (var other = await BotProcess.StartAsync(folder: folder.FullName))
        {
            await Task.WhenAll(Enumerable.Range(0, 10).Select(number =>
                MessagesTests.DeliverAsync(number % 2 == 0 ? one : other, TeamsActivity.Message(channel.ServiceUrl, "m1"))));
        }
        await using (var again = await BotProcess.StartAsync(folder: folder.FullName))
            await MessagesTests.DeliverAsync(again, TeamsActivity.Message(channel.ServiceUrl, "m1"));

        Assert.Single(channel.Calls);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_turn_that_its_process_did_not_live_to_finish_is_run_for_the_next_delivery()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotProcess.StartAsync();
        await MessagesTests.DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"));
        await bot.ReadAsync(database => database.Inbox.ExecuteUpdateAsync(update => update
            .SetProperty(item => item.State, InboxState.Running)
            .SetProperty(item => item.LeaseOwner, "dead:1")
            .SetProperty(item => item.LeaseUntil, DateTime.UtcNow.AddSeconds(-1))));

        await MessagesTests.DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"));
        await MessagesTests.DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"));

        Assert.Equal(2, channel.Calls.Count);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_or_channel_and_an_edit_are_no_repetitions()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotProcess.StartAsync((turn, token) => turn.SendActivityAsync("heard", cancellationToken: token));
        var emulator = TeamsActivity.Message(channel.ServiceUrl, "m1");
        emulator["channelId"] = "emulator";
        JsonObject Edit(string time)
        {
            var edit = TeamsActivity.Message(channel.ServiceUrl, "m1");
            edit["type"] = "messageUpdate";
            edit["timestamp"] = time;
            return edit;
        }

        JsonObject[] all =
        [
            TeamsActivity.Message(channel.ServiceUrl, "m1"), TeamsActivity.Message(channel.ServiceUrl, "m1", conversation: "a:2"), emulator,
            Edit("2026-11-25T03:01:00Z"), Edit("2026-11-25T03:02:00Z"), Edit("2026-11-25T03:02:00Z"),
        ];
        foreach (var activity in all)
            await MessagesTests.DeliverAsync(bot, activity);

        Assert.Equal(5, channel.Calls.Count);
    }

    [Fact]
    public async Task A_repeated_invoke_is_answered_200_without_a_second_turn()
    {
        var turns = 0;
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotProcess.StartAsync((turn, token) =>
        {
            turns++;
            return turn.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse) { Value = BotFrameworkJson.ToElement(new InvokeResponse { Status = 200 }) }, token);
        });
        var invoke = TeamsActivity.Message(channel.ServiceUrl, "f:1");
        invoke["type"] = "invoke";
        invoke["name"] = "message/submitAction";

        Assert.Equal(HttpStatusCode.OK, (await MessagesTests.DeliverAsync(bot, invoke)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await MessagesTests.DeliverAsync(bot, invoke)).StatusCode);

        Assert.Equal(1, turns);
    }
}
