using System.Diagnostics;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>
/// 13: a serializer contract for each client costs 16 to 33 ms of CPU a turn, and a client for each turn leaks connections.
/// The exact cost is measured by the benchmark <c>echo</c>; here it only must not be of another order.
/// </summary>
[Collection(nameof(Alone))]
public sealed class PainPoint_13_Cost : IAsyncLifetime
{
    private const int Turns = 400;

    private ConnectorPeer _channel = null!;
    private BotHost _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _channel = await ConnectorPeer.StartNewAsync();
        _bot = await BotHost.StartAsync(BotHost.Echo);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_turn_with_its_channel_and_its_caller_costs_less_than_four_milliseconds_of_cpu()
    {
        await DeliverAsync(Turns);
        var before = Process.GetCurrentProcess().TotalProcessorTime;

        await DeliverAsync(Turns);

        var each = (Process.GetCurrentProcess().TotalProcessorTime - before) / Turns;
        Assert.True(each < TimeSpan.FromMilliseconds(4), $"A turn took {each.TotalMilliseconds} ms of CPU.");
    }

    [Fact]
    public async Task Turns_one_after_the_other_share_one_connection()
    {
        await DeliverAsync(50);

        Assert.Equal(1, _channel.Connections);
    }

    private async Task DeliverAsync(int turns)
    {
        for (var i = 0; i < turns; i++)
            (await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl))).Dispose();
    }
}
