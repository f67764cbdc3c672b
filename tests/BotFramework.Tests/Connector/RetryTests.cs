using System.Globalization;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.BotFramework.Tests.Connector;

/// <summary>What is tried again, how often and after how long, and what never is.</summary>
public sealed class RetryTests : ConnectorTestBase
{
    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    public async Task A_refusal_that_did_nothing_is_tried_three_times_with_growing_delays(int status)
    {
        Channel.Answer(status).Answer(status);

        var sent = await SendAsync();

        Assert.Equal("sent-3", sent.Id);
        Assert.Equal([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(6)], Clock.Delays);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    public async Task A_third_refusal_is_the_last(int status)
    {
        Channel.Answer(status).Answer(status).Answer(status);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync());

        Assert.Equal(status, (int)refusal.StatusCode!);
        Assert.Equal(3, Channel.Calls.Count);
    }

    [Fact]
    public async Task Retry_after_in_seconds_is_honoured()
    {
        Channel.Answer(429, "", ("Retry-After", "7"));

        await SendAsync();

        Assert.Equal([TimeSpan.FromSeconds(7)], Clock.Delays);
    }

    [Fact]
    public async Task Retry_after_as_a_date_is_honoured()
    {
        var date = Clock.GetUtcNow().AddSeconds(12);
        Channel.Answer(412, "", ("Retry-After", date.ToString("R", CultureInfo.InvariantCulture)));

        await SendAsync();

        Assert.Equal([TimeSpan.FromSeconds(12)], Clock.Delays);
    }

    [Theory]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT")]
    [InlineData("0")]
    public async Task Retry_after_in_the_past_means_at_once(string retryAfter)
    {
        Channel.Answer(429, "", ("Retry-After", retryAfter));

        var sent = await SendAsync();

        Assert.Equal("sent-2", sent.Id);
        Assert.DoesNotContain(Clock.Delays, delay => delay > TimeSpan.Zero);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    public async Task Retry_after_that_says_nothing_is_as_good_as_none(string retryAfter)
    {
        Channel.Answer(429, "", ("Retry-After", retryAfter));

        await SendAsync();

        Assert.Equal([TimeSpan.FromSeconds(3)], Clock.Delays);
    }

    [Fact]
    public async Task A_channel_that_asks_for_an_hour_is_not_waited_for()
    {
        Channel.Answer(429, "", ("Retry-After", "3600"));

        await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync());

        Assert.Single(Channel.Calls);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_gateways_failure_is_tried_once_more(int status)
    {
        Channel.Answer(status);

        Assert.Equal("sent-2", (await SendAsync()).Id);
        Channel.Answer(status).Answer(status);
        await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync());

        Assert.Equal(4, Channel.Calls.Count);
    }

    [Fact]
    public async Task A_gateways_failure_after_refusals_still_has_its_one_try_and_no_more()
    {
        Channel.Answer(429).Answer(502).Answer(504);

        await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync());

        Assert.Equal(3, Channel.Calls.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(425)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(503)]
    [InlineData(507)]
    [InlineData(302)]
    [InlineData(401)]
    public async Task Nothing_else_is_ever_tried_again(int status)
    {
        Channel.Answer(status, "", ("Retry-After", "1"), ("Location", "/elsewhere"));

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync());

        Assert.Equal(status, (int)refusal.StatusCode!);
        Assert.Single(Channel.Calls);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_message_arrived_is_not_tried_again()
    {
        Channel.Answer(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync());

        Assert.Single(Channel.Calls);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_does_not_count_as_a_try()
    {
        var credentials = new TestCredentials();
        Channel.Answer(401).Answer(429).Answer(429);

        var sent = await SendAsync(credentials);

        Assert.Equal("sent-4", sent.Id);
        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-2", "Bearer token-2"], Channel.Calls.Select(call => call.Authorization));
        Assert.Equal(["token-1"], credentials.Rejected);
    }

    [Fact]
    public async Task A_second_token_that_is_refused_ends_the_call()
    {
        Channel.Answer(401).Answer(401);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync(new TestCredentials()));

        Assert.Equal(401, (int)refusal.StatusCode!);
        Assert.Equal(2, Channel.Calls.Count);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_between_tries()
    {
        Clock.Passing = false;
        Channel.Answer(429, "", ("Retry-After", "60"));
        using var cancellation = new CancellationTokenSource();
        var sending = SendAsync(cancellationToken: cancellation.Token);
        await Wait.UntilAsync(() => Clock.Delays.Count == 1);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Single(Channel.Calls);
    }

    [Fact]
    public async Task Cancelling_ends_a_call_that_waits_for_its_answer()
    {
        Channel.Answer(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var cancellation = new CancellationTokenSource();
        var sending = SendAsync(cancellationToken: cancellation.Token);
        await Channel.ArrivalAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_is_given_up_and_not_asked_again()
    {
        Channel.Answer(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var sending = SendAsync();
        await Channel.ArrivalAsync();

        Clock.Advance(TimeSpan.FromSeconds(30));

        var timeout = await Assert.ThrowsAsync<TimeoutException>(() => sending);
        Assert.Contains("30 seconds", timeout.Message, StringComparison.Ordinal);
        Assert.Single(Channel.Calls);
    }

    [Fact]
    public async Task The_same_message_is_sent_again_whole()
    {
        Channel.Answer(429);

        await SendAsync();

        Assert.Equal(Channel.Calls[0].Body, Channel.Calls[1].Body);
        Assert.Equal("안녕하세요", Channel.Calls[1].Text);
    }

    private Task<ResourceResponse> SendAsync(IConnectorCredentials? credentials = null, CancellationToken cancellationToken = default) =>
        Client(credentials: credentials).Conversations.SendToConversationAsync("c", MessageFactory.Text("안녕하세요"), cancellationToken);
}
