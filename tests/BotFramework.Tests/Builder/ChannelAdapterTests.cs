using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class ChannelAdapterTests
{
    [Theory]
    [InlineData("1500", 1500)]
    [InlineData("\"1500\"", 1500)]
    [InlineData("1499.5", 1499.5)]
    [InlineData("1e300", 60_000)]
    public async Task A_delay_waits_that_many_milliseconds_and_is_not_sent(string value, double milliseconds)
    {
        var clock = new FakeTimeProvider();
        var adapter = new RecordingAdapter(clock);
        var delay = new Activity("Delay") { Value = System.Text.Json.JsonDocument.Parse(value).RootElement };

        var turn = adapter.HearsAsync(Activities.Message(), (turn, token) => turn.SendActivitiesAsync([delay, MessageFactory.Text("then")], token));

        clock.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
        Assert.False(turn.IsCompleted);
        Assert.Empty(adapter.Sent);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await turn.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("then", Assert.Single(adapter.Sent).Text);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("-5")]
    [InlineData("{}")]
    [InlineData("\"soon\"")]
    public async Task A_delay_that_is_none_does_not_wait(string value)
    {
        var adapter = new RecordingAdapter(new FakeTimeProvider());
        var delay = new Activity(ActivityTypes.Delay) { Value = System.Text.Json.JsonDocument.Parse(value).RootElement };

        await adapter.HearsAsync(Activities.Message(), (turn, token) => turn.SendActivityAsync(delay, token)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Empty(adapter.Sent);
    }

    [Fact]
    public async Task A_delay_ends_with_the_request()
    {
        using var gone = new CancellationTokenSource();
        var adapter = new RecordingAdapter(new FakeTimeProvider());
        var delay = new Activity(ActivityTypes.Delay);
        delay.SetValue(30_000);

        var turn = adapter.HearsAsync(Activities.Message(), (turn, token) => turn.SendActivityAsync(delay, token), gone.Token);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task The_answer_to_an_invoke_is_kept_for_the_response_and_a_second_one_is_refused()
    {
        var adapter = new RecordingAdapter();

        var response = await adapter.HearsAsync(Activities.Invoke("x"), async (turn, token) =>
        {
            await turn.SendActivityAsync(Answer(299), token);
            await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivityAsync(Answer(200), token));
        });

        Assert.Empty(adapter.Sent);
        Assert.Equal(299, response?.Status);
        Assert.Equal("""{"a":1}""", response?.Body?.ToString());
    }

    [Fact]
    public async Task An_invoke_without_an_answer_is_not_implemented_and_a_message_needs_none()
    {
        var adapter = new RecordingAdapter();

        Assert.Equal(501, (await adapter.HearsAsync(Activities.Invoke("x"), (_, _) => Task.CompletedTask))?.Status);
        Assert.Null(await adapter.HearsAsync(Activities.Message(), (_, _) => Task.CompletedTask));
        Assert.Equal(501, (await adapter.HearsAsync(Activities.Incoming("INVOKE"), (_, _) => Task.CompletedTask))?.Status);
    }

    private static Activity Answer(int status)
    {
        var answer = new Activity(ActivityTypesEx.InvokeResponse);
        answer.SetValue(new InvokeResponse { Status = status, Body = new Dictionary<string, int> { ["a"] = 1 } });
        return answer;
    }
}
