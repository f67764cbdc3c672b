using BotSuite.BotFramework.Builder;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class TurnErrorTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<Exception> _told = [];

    [Fact]
    public async Task Without_a_handler_the_exception_goes_to_who_brought_the_activity()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _adapter.HearsAsync(Activities.Message(), Throws(new TimeoutException())));
    }

    [Fact]
    public async Task The_handler_is_told_once_can_still_send_and_the_turn_counts_as_done()
    {
        _adapter.OnTurnError = async (turn, exception) =>
        {
            _told.Add(exception);
            await turn.SendActivityAsync("sorry");
        };

        Assert.Null(await _adapter.HearsAsync(Activities.Message(), Throws(new TimeoutException())));

        Assert.IsType<TimeoutException>(Assert.Single(_told));
        Assert.Equal("sorry", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task Exceptions_of_a_step_are_told_too()
    {
        _adapter.OnTurnError = Tell;
        _adapter.Use(new StepOf((_, _, _) => throw new InvalidOperationException()));

        await _adapter.HearsAsync(Activities.Message(), Throws(new TimeoutException()));

        Assert.IsType<InvalidOperationException>(Assert.Single(_told));
    }

    [Fact]
    public async Task A_cancellation_is_treated_like_any_other()
    {
        _adapter.OnTurnError = Tell;
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await _adapter.HearsAsync(Activities.Message(), (_, token) => Task.FromCanceled(token), gone.Token);

        Assert.IsType<OperationCanceledException>(Assert.Single(_told), exactMatch: false);
    }

    [Fact]
    public async Task An_exception_of_the_handler_goes_to_who_brought_the_activity()
    {
        _adapter.OnTurnError = (_, _) => throw new InvalidOperationException("worse");

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => _adapter.HearsAsync(Activities.Message(), Throws(new TimeoutException())));

        Assert.Equal("worse", thrown.Message);
    }

    [Fact]
    public async Task An_invoke_that_failed_is_answered_with_501_where_the_handler_gave_no_answer()
    {
        _adapter.OnTurnError = Tell;

        Assert.Equal(501, (await _adapter.HearsAsync(Activities.Invoke("x"), Throws(new TimeoutException())))?.Status);
    }

    private static BotCallbackHandler Throws(Exception exception) => (_, _) => Task.FromException(exception);

    private Task Tell(ITurnContext turn, Exception exception)
    {
        _told.Add(exception);
        return Task.CompletedTask;
    }
}
