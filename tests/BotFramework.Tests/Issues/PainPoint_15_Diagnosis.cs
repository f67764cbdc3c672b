using System.Net;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Hosting;
using BotSuite.BotFramework.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>15: hard to set up and to diagnose: ambiguous constructors, 401 without a reason, null references, 500 for odd JSON.</summary>
public sealed class PainPoint_15_Diagnosis : IAsyncLifetime
{
    private ConnectorPeer _channel = null!;

    public async ValueTask InitializeAsync() => _channel = await ConnectorPeer.StartNewAsync();

    public ValueTask DisposeAsync() => _channel.DisposeAsync();

    [Fact]
    public async Task The_adapter_can_be_registered_as_every_sample_does_it()
    {
        await using var bot = await BotHost.StartAsync(
            BotHost.Echo, register: services => services.AddSingleton<IBotFrameworkHttpAdapter, CloudAdapter>());

        using var response = await bot.PostAsync(BotHost.Message(_channel.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(_channel.Calls);
    }

    [Fact]
    public void The_adapter_has_one_public_constructor() => Assert.Single(typeof(CloudAdapter).GetConstructors());

    [Fact]
    public async Task A_middleware_that_cannot_be_made_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => BotHost.StartAsync(BotHost.Echo, register: services => services.AddMiddleware<Unmakeable>()));

        Assert.Equal("the vocabulary is missing", failure.Message);
    }

    [Fact]
    public async Task Middleware_runs_in_the_order_in_which_it_was_added()
    {
        var order = new List<string>();
        await using var bot = await BotHost.StartAsync(
            (_, _) =>
            {
                order.Add("bot");
                return Task.CompletedTask;
            },
            register: services => services.AddSingleton(order).AddMiddleware<First>().AddMiddleware<Second>());

        (await bot.PostAsync(BotHost.Message(_channel.ServiceUrl))).Dispose();

        Assert.Equal(["first", "second", "bot", "second again", "first again"], order);
    }

    [Fact]
    public async Task A_refused_delivery_has_its_reason_in_the_log_and_not_in_the_answer()
    {
        await using var login = await LoginPeer.StartNewAsync();
        await using var bot = await BotHost.StartAsync(BotHost.Echo, login.Settings());
        var token = login.ChannelToken();
        token.Claims["aud"] = "another-app";

        using var response = await bot.PostAsync(BotHost.Message(LoginPeer.ServiceUrl), token.Sign());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Contains(bot.Log.Lines, line =>
            line.Contains("the token is for 'another-app', not for MicrosoftAppId", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"message","text":"x"}""")]
    [InlineData("""{"type":"message","text":"x","from":null,"recipient":null,"conversation":null}""")]
    [InlineData("""{"type":"message","text":"x","from":{},"recipient":{},"conversation":{}}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[null,{}]}""")]
    [InlineData("""{"type":"message","text":"x","entities":[{"type":"mention"},null,{}],"attachments":[null]}""")]
    [InlineData("""{"type":"nobody/knows"}""")]
    public async Task An_activity_with_holes_ends_well(string activity)
    {
        await using var bot = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        using var response = await bot.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(bot.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Odd_json_is_the_senders_fault_and_not_a_500()
    {
        await using var bot = await BotHost.StartAsync(BotHost.Echo);

        using var response = await bot.PostAsync("""{"type":7}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(bot.Log.Lines, line => line.Contains("$.type", StringComparison.Ordinal));
    }

    private sealed class Unmakeable : IMiddleware
    {
        public Unmakeable() => throw new InvalidOperationException("the vocabulary is missing");

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            next(cancellationToken);
    }

    private sealed class First(List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add("first");
            await next(cancellationToken);
            order.Add("first again");
        }
    }

    private sealed class Second(List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add("second");
            await next(cancellationToken);
            order.Add("second again");
        }
    }
}
