using System.Globalization;
using System.Net;
using BotSuite.Bot.Channels.DirectLine;
using BotSuite.Bot.Channels.WebChat;
using BotSuite.Bot.Middleware;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.Bot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Bot.Tests.Turns;

/// <summary>How fast is too fast.</summary>
public sealed class RateGateTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_burst_passes_and_then_a_steady_number()
    {
        var gate = new RateGate(burst: 2, perMinute: 60, _clock);

        Assert.Null(gate.Enter("a"));
        Assert.Null(gate.Enter("a"));
        Assert.Equal(TimeSpan.FromSeconds(1), gate.Enter("a"));
        Assert.Null(gate.Enter("b"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(gate.Enter("a"));
        Assert.NotNull(gate.Enter("a"));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(gate.Enter("a"));
        Assert.Null(gate.Enter("a"));
        Assert.NotNull(gate.Enter("a"));
    }

    [Fact]
    public void A_crowd_of_newcomers_shares_one_bucket_until_others_have_rested()
    {
        var gate = new RateGate(burst: 1, perMinute: 1, _clock);
        for (var number = 0; number < 20_000; number++)
            Assert.Null(gate.Enter(number.ToString(CultureInfo.InvariantCulture)));

        Assert.Null(gate.Enter("newcomer 1"));
        Assert.NotNull(gate.Enter("newcomer 2"));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(gate.Enter("newcomer 3"));
        Assert.Null(gate.Enter("newcomer 4"));
    }

    [Theory]
    [InlineData("Development", 10_000, 10_000, 0)]
    [InlineData("Production", 20, 30, 120)]
    public async Task Limits_are_out_of_a_developers_way_and_in_force_elsewhere(string environment, int asking, int posts, int tokens)
    {
        await using var bot = await BotProcess.StartAsync(environment: environment);

        Assert.Equal(asking, bot.Services.GetRequiredService<IOptions<AskingRateOptions>>().Value.Burst);
        Assert.Equal(posts, bot.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.ActivityBurst);
        Assert.Equal(tokens, bot.Services.GetRequiredService<IOptions<WebChatOptions>>().Value.TokensPerMinute);
    }

    [Fact]
    public void One_address_begins_so_many_conversations_and_an_IPv6_network_counts_as_one()
    {
        var limits = new DirectLineLimits(Options.Create(new DirectLineOptions { ConversationBurst = 1, ConversationsPerMinute = 1 }), _clock);

        Assert.Null(limits.Start(IPAddress.Parse("192.0.2.1")));
        var refusal = limits.Start(IPAddress.Parse("::ffff:192.0.2.1"));
        Assert.Equal(429, refusal!.Status);
        Assert.Equal(TimeSpan.FromMinutes(1), refusal.RetryAfter);
        Assert.Null(limits.Start(IPAddress.Parse("192.0.2.2")));
        Assert.Null(limits.Start(IPAddress.Parse("2001:db8::1")));
        Assert.NotNull(limits.Start(IPAddress.Parse("2001:db8::ffff")));
        Assert.Null(limits.Start(IPAddress.Loopback));
        Assert.Null(limits.Start(IPAddress.Loopback));
    }
}
