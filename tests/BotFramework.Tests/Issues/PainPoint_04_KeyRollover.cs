using System.Net;
using BotSuite.BotFramework.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>4: a change of the channels' keys goes unnoticed for up to five days, and every delivery is a 401 until then.</summary>
public sealed class PainPoint_04_KeyRollover : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private LoginPeer _login = null!;

    public async ValueTask InitializeAsync() => _login = await LoginPeer.StartNewAsync();

    public ValueTask DisposeAsync() => _login.DisposeAsync();

    [Theory]
    [InlineData(null, 300)]
    [InlineData("00:00:02", 2)]
    public async Task The_first_delivery_under_a_new_key_is_accepted_once_the_minimum_interval_is_over(string? interval, int seconds)
    {
        var settings = _login.Settings();
        settings["Channels:KeyRefreshMinimumInterval"] = interval ?? "00:05:00";
        await using var bot = await BotHost.StartAsync(
            (_, _) => Task.CompletedTask, settings, register: services => services.AddSingleton<TimeProvider>(_clock));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot));

        _login.Keys.Add(new SigningKey("key-2", ["msteams"]));
        _clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot));
        Assert.Equal(2, _login.KeyCalls);
    }

    [Fact]
    public async Task A_hundred_deliveries_under_a_new_key_cause_one_look_and_are_all_accepted()
    {
        await using var bot = await BotHost.StartAsync(
            (_, _) => Task.CompletedTask, _login.Settings(), register: services => services.AddSingleton<TimeProvider>(_clock));
        await StatusAsync(bot);
        _login.Keys.Add(new SigningKey("key-2", ["msteams"]));
        _clock.Advance(TimeSpan.FromMinutes(5));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => StatusAsync(bot)));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(2, _login.KeyCalls);
    }

    private async Task<HttpStatusCode> StatusAsync(BotHost bot)
    {
        using var response = await bot.PostAsync(
            BotHost.Message(LoginPeer.ServiceUrl), _login.ChannelToken(now: _clock.GetUtcNow()).Sign());
        return response.StatusCode;
    }
}
