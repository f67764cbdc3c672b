using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Builder;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>Work that outlives its turn used a context that was gone, and the exception did not say what to do instead.</summary>
public sealed class PainPoint_06_Turn_context_in_background_work
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_context_used_after_its_turn_says_what_to_use_instead()
    {
        var kept = await TurnThatIsOverAsync();

        Func<Task>[] uses =
        [
            () => kept.SendActivityAsync("late"),
            () => kept.SendActivitiesAsync([MessageFactory.Text("late")]),
            () => kept.UpdateActivityAsync(MessageFactory.Text("late")),
            () => kept.DeleteActivityAsync("late"),
            () => kept.DeleteActivityAsync(new ConversationReference()),
            () => Task.FromResult(kept.TurnState.Get<string>()),
        ];
        foreach (var use in uses)
        {
            var thrown = await Assert.ThrowsAsync<ObjectDisposedException>(use);
            Assert.Contains("GetConversationReference", thrown.Message, StringComparison.Ordinal);
            Assert.Contains("ContinueConversationAsync", thrown.Message, StringComparison.Ordinal);
        }

        Assert.Empty(_adapter.Sent);
        Assert.Equal("hello", kept.Activity.Text);
    }

    [Fact]
    public async Task A_send_that_a_handler_holds_past_the_turn_is_refused_too()
    {
        var held = new TaskCompletionSource();
        Task<ResourceResponse>? sending = null;
        await _adapter.HearsAsync(Activities.Message(), (turn, token) =>
        {
            turn.OnSendActivities(async (_, _, next) =>
            {
                await held.Task;
                return await next();
            });
            sending = turn.SendActivityAsync("late", cancellationToken: token);
            return Task.CompletedTask;
        });

        held.SetResult();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => sending!);
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task Background_work_speaks_through_the_reference_that_it_took_during_the_turn()
    {
        ConversationReference? reference = null;
        await _adapter.HearsAsync(Activities.Message(), (turn, _) =>
        {
            reference = turn.Activity.GetConversationReference();
            return Task.CompletedTask;
        });

        await Task.Run(() => _adapter.ContinueConversationAsync(
            "app",
            reference!,
            async (turn, token) =>
            {
                // The turn must not end while the callback waits.
                await Task.Yield();
                turn.TurnState.Set("still there");
                await turn.SendActivityAsync(turn.TurnState.Get<string>()!, cancellationToken: token);
            },
            CancellationToken.None));

        Assert.Equal("still there", Assert.Single(_adapter.Sent).Text);
    }

    private async Task<ITurnContext> TurnThatIsOverAsync()
    {
        ITurnContext? kept = null;
        await _adapter.HearsAsync(Activities.Message(), (turn, _) =>
        {
            kept = turn;
            return Task.CompletedTask;
        });
        return kept!;
    }
}
