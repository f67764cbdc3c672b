using System.Net;
using System.Text.RegularExpressions;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.BotFramework.Tests.Hosting;

/// <summary>What the channel, the person and the log hear of a turn that failed.</summary>
public sealed partial class TurnErrorTests : IAsyncLifetime
{
    private const string Secret = "the database password is 1234";
    private ConnectorPeer _channel = null!;
    private BotHost _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _channel = await ConnectorPeer.StartNewAsync();
        _bot = await BotHost.StartAsync((_, _) => throw new InvalidOperationException(Secret));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Theory]
    [InlineData("hello", "en-GB", "something went wrong")]
    [InlineData("hello", "ko-KR", "죄송합니다")]
    [InlineData("반품은 어떻게 하나요?", "", "죄송합니다")]
    [InlineData("hello", "", "something went wrong")]
    [InlineData("반품", "en", "something went wrong")]
    public async Task The_person_is_told_in_their_language_with_the_number_that_the_log_has(string text, string locale, string says)
    {
        using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl, text, extra: $""","locale":"{locale}" """));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var apology = Assert.Single(_channel.Calls).Text!;
        Assert.Contains(says, apology, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, apology, StringComparison.Ordinal);
        var reference = ReferenceNumber().Match(apology).Value;
        Assert.Contains(_bot.Log.Lines, line =>
            line.Contains(reference, StringComparison.Ordinal) && line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_failures_have_two_numbers()
    {
        (await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl, id: "1"))).Dispose();
        (await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl, id: "2"))).Dispose();

        Assert.Equal(2, _channel.Calls.Select(call => ReferenceNumber().Match(call.Text!).Value).Distinct().Count());
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    [InlineData("event")]
    public async Task Nobody_is_told_who_did_not_ask(string type)
    {
        using var response = await _bot.PostAsync(
            BotHost.Message(_channel.ServiceUrl).Replace("\"message\"", $"\"{type}\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task A_failed_invoke_is_answered_500_without_a_word_of_the_exception()
    {
        using var response = await _bot.PostAsync(
            BotHost.Message(_channel.ServiceUrl).Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_a_handler_the_answer_is_500_with_an_empty_body_and_the_log_has_the_reason()
    {
        _bot.Adapter.OnTurnError = null;

        using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(_channel.Calls);
        Assert.Contains(_bot.Log.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_of_ones_own_may_send_and_its_own_failure_is_500()
    {
        _bot.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("mine");
        using var handled = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl));
        _bot.Adapter.OnTurnError = (_, _) => throw new InvalidOperationException("again");
        using var failed = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.InternalServerError), (handled.StatusCode, failed.StatusCode));
        Assert.Equal("mine", Assert.Single(_channel.Calls).Text);
    }

    [Fact]
    public async Task A_channel_that_refuses_the_apology_too_is_answered_200_and_both_are_logged()
    {
        _channel.Answer(403);

        using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(_bot.Log.Lines, line => line.Contains("could not be told", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_invoke_that_was_answered_before_it_failed_keeps_its_answer()
    {
        await using var bot = await BotHost.StartAsync(async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse) { Value = BotFrameworkJson.ToElement(new InvokeResponse { Status = 202 }) },
                cancellationToken);
            throw new InvalidOperationException(Secret);
        });

        using var response = await bot.PostAsync(
            BotHost.Message(_channel.ServiceUrl).Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task A_message_without_a_conversation_cannot_be_answered_and_harms_nothing()
    {
        await using var bot = await BotHost.StartAsync(BotHost.Echo);

        using var response = await bot.PostAsync($$"""{"type":"message","text":"x","serviceUrl":"{{_channel.ServiceUrl}}"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(bot.Log.Lines, line => line.Contains("names no conversation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_ends_when_its_token_does()
    {
        var (began, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var bot = await BotHost.StartAsync(async (_, cancellationToken) =>
        {
            began.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                ended.SetResult();
            }
        });
        using var hangUp = new CancellationTokenSource();
        using var content = new StringContent(BotHost.Message(_channel.ServiceUrl), null, "application/json");
        var delivery = bot.Client.PostAsync(bot.Endpoint, content, hangUp.Token);
        await began.Task;

        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delivery);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [GeneratedRegex("[0-9A-F]{8}$")]
    private static partial Regex ReferenceNumber();
}
