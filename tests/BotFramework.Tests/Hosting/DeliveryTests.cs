using System.Net;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.BotFramework.Tests.Hosting;

/// <summary>What a channel is answered, and what it receives, over real HTTP both ways.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private ConnectorPeer _channel = null!;

    public async ValueTask InitializeAsync() => _channel = await ConnectorPeer.StartNewAsync();

    public ValueTask DisposeAsync() => _channel.DisposeAsync();

    [Fact]
    public async Task A_message_is_answered_200_and_its_reply_goes_to_the_service_url_with_its_path()
    {
        await using var bot = await BotHost.StartAsync(BotHost.Echo);

        using var response = await bot.PostAsync(BotHost.Message(_channel.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        var reply = Assert.Single(_channel.Calls);
        Assert.Equal("POST", reply.Method);
        Assert.Equal("/amer/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1/activities/activity-1", reply.Target);
        Assert.Equal("echo: hello", reply.Text);
        Assert.Null(reply.Authorization);
        Assert.Equal("29:user", reply.Json.GetProperty("recipient").GetProperty("id").GetString());
    }
}
