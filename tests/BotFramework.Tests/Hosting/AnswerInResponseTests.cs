using System.Net;
using System.Text.Json;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.BotFramework.Tests.Hosting;

/// <summary>What a channel reads in the response itself: the answer to an invoke, and the replies that it expects there.</summary>
public sealed class AnswerInResponseTests : IAsyncLifetime
{
    private ConnectorPeer _channel = null!;
    private BotHost _bot = null!;
    private BotCallbackHandler _onTurn = BotHost.Echo;

    public async ValueTask InitializeAsync()
    {
        _channel = await ConnectorPeer.StartNewAsync();
        _bot = await BotHost.StartAsync((turn, cancellationToken) => _onTurn(turn, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task An_invoke_that_the_bot_does_not_know_is_answered_501()
    {
        _onTurn = (_, _) => Task.CompletedTask;

        using var response = await _bot.PostAsync(Invoke("something/odd"));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(200, """{"answer":"예"}""")]
    [InlineData(200, "{}")]
    [InlineData(412, null)]
    public async Task An_invoke_is_answered_with_the_bots_status_and_body(int status, string? body)
    {
        _onTurn = (turn, cancellationToken) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse)
            {
                Value = BotFrameworkJson.ToElement(new InvokeResponse
                {
                    Status = status,
                    Body = body is null ? null : JsonDocument.Parse(body).RootElement,
                }),
            },
            cancellationToken);

        using var response = await _bot.PostAsync(Invoke("known"));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(body ?? "", await response.Content.ReadAsStringAsync());
        Assert.Equal(body is null ? null : "application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(_channel.Calls);
    }

    [Theory]
    [InlineData(0, 500)]
    [InlineData(100, 500)]
    [InlineData(7000, 500)]
    [InlineData(-1, 500)]
    [InlineData(204, 204)]
    public async Task An_invoke_whose_answer_http_cannot_carry_does_not_break_the_connection(int status, int answered)
    {
        _onTurn = (turn, cancellationToken) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse)
            {
                Value = BotFrameworkJson.ToElement(new InvokeResponse { Status = status, Body = status == 204 ? "x" : null }),
            },
            cancellationToken);

        using var response = await _bot.PostAsync(Invoke("known"));

        Assert.Equal(answered, (int)response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("expectReplies")]
    [InlineData("ExpectReplies")]
    public async Task Expected_replies_come_in_the_answer_and_nothing_goes_to_the_connector(string mode)
    {
        using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl, extra: $""","deliveryMode":"{mode}" """));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var replies = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("activities");
        Assert.Equal("echo: hello", replies[0].GetProperty("text").GetString());
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task Expected_replies_of_an_activity_without_a_service_url_work_too()
    {
        using var response = await _bot.PostAsync("""{"type":"message","text":"hi","deliveryMode":"expectReplies"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("echo: hi", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private string Invoke(string name) =>
        BotHost.Message(_channel.ServiceUrl, extra: $""","name":"{name}" """).Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal);
}
