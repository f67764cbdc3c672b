using System.Globalization;
using BotSuite.BotFramework.Builder;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class MiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _happened = [];

    [Fact]
    public async Task Steps_run_in_the_order_of_adding_and_back_in_the_reverse()
    {
        _adapter.Use(Step("1")).Use(Step("2"));

        await _adapter.HearsAsync(Activities.Message(), BotAsync);

        Assert.Equal(["1 before", "2 before", "bot", "2 after", "1 after"], _happened);
    }

    [Fact]
    public async Task A_step_that_does_not_call_the_rest_ends_the_turn()
    {
        _adapter.Use(Step("1")).Use(new StepOf((_, _, _) => Task.CompletedTask)).Use(Step("3"));

        Assert.Null(await _adapter.HearsAsync(Activities.Message(), BotAsync));

        Assert.Equal(["1 before", "1 after"], _happened);
    }

    [Fact]
    public async Task A_set_is_a_step_itself()
    {
        var set = new MiddlewareSet().Use(Step("inner 1")).Use(Step("inner 2"));
        _adapter.Use(Step("outer")).Use(set);

        await _adapter.HearsAsync(Activities.Message(), BotAsync);

        Assert.Equal(["outer before", "inner 1 before", "inner 2 before", "bot", "inner 2 after", "inner 1 after", "outer after"], _happened);
        Assert.Equal(2, set.Count());
        Assert.Throws<ArgumentNullException>(() => set.Use(null!));
    }

    [Fact]
    public async Task An_empty_set_without_a_bot_does_nothing()
    {
        using var turn = new TurnContext(_adapter, Activities.Message());

        await new MiddlewareSet().ReceiveActivityWithStatusAsync(turn, null, default);
    }

    [Fact]
    public async Task The_token_that_a_step_hands_on_reaches_the_bot()
    {
        using var own = new CancellationTokenSource();
        _adapter.Use(new StepOf((_, next, _) => next(own.Token)));

        await _adapter.HearsAsync(Activities.Message(), (_, token) =>
        {
            Assert.Equal(own.Token, token);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Turns_run_beside_each_other_each_with_its_own_context()
    {
        var bothInside = new TaskCompletionSource();
        var inside = 0;
        _adapter.Use(new StepOf(async (turn, next, token) =>
        {
            turn.TurnState.Set(turn.Activity.Text);
            await next(token);
        }));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(number => _adapter.HearsAsync(
            Activities.Message(number.ToString(CultureInfo.InvariantCulture)),
            async (turn, token) =>
            {
                if (Interlocked.Increment(ref inside) == 2)
                {
                    bothInside.SetResult();
                }

                await bothInside.Task.WaitAsync(TimeSpan.FromSeconds(30), token);
                await turn.SendActivityAsync(turn.TurnState.Get<string>()!, cancellationToken: token);
            })));

        Assert.Equal(["0", "1"], _adapter.Sent.Select(activity => activity.Text).Order());
    }

    [Fact]
    public async Task A_step_added_during_a_turn_joins_the_next_one()
    {
        await _adapter.HearsAsync(Activities.Message(), (turn, token) =>
        {
            turn.Adapter.Use(Step("late"));
            return BotAsync(turn, token);
        });
        Assert.Equal(["bot"], _happened);

        await _adapter.HearsAsync(Activities.Message(), BotAsync);
        Assert.Equal(["bot", "late before", "bot", "late after"], _happened);
    }

    private Task BotAsync(ITurnContext turn, CancellationToken token)
    {
        _happened.Add("bot");
        return Task.CompletedTask;
    }

    private StepOf Step(string name) => new(async (_, next, token) =>
    {
        _happened.Add(name + " before");
        await next(token);
        _happened.Add(name + " after");
    });
}
