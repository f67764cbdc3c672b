using System.Net;
using BotSuite.BotFramework.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>3: no retry on 429, 412 and 502; others double messages by a blind retry of 5xx.</summary>
public sealed class PainPoint_03_Retries : IAsyncLifetime
{
    private readonly DelayRecorder _clock = new();
    private ConnectorPeer _channel = null!;
    private BotHost _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _channel = await ConnectorPeer.StartNewAsync();
        _bot = await BotHost.StartAsync(BotHost.Echo, register: services => services.AddSingleton<TimeProvider>(_clock));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_busy_channel_still_gets_the_answer(int status)
    {
        _channel.Answer(status);

        using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["echo: hello", "echo: hello"], _channel.Calls.Select(call => call.Text));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task An_answer_that_may_have_arrived_is_not_sent_twice(int status)
    {
        _channel.Answer(status);

        using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl));

        Assert.Single(_channel.Calls, call => call.Text == "echo: hello");
    }
}
