using System.Security.Claims;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.BotFramework.Tests.Hosting;

/// <summary>Turns that the bot begins: in conversations that it knows, and in new ones. Authentication is on.</summary>
public sealed class ProactiveTests : IAsyncLifetime
{
    private ConnectorPeer _channel = null!;
    private LoginPeer _login = null!;
    private BotHost _bot = null!;
    private ConversationReference? _reference;

    public async ValueTask InitializeAsync()
    {
        _channel = await ConnectorPeer.StartNewAsync();
        _login = await LoginPeer.StartNewAsync();
        _bot = await BotHost.StartAsync(
            (turn, _) =>
            {
                _reference = turn.Activity.GetConversationReference();
                return Task.CompletedTask;
            },
            _login.Settings());
        using var response = await _bot.PostAsync(
            BotHost.Message(_channel.ServiceUrl), _login.ChannelToken(_channel.ServiceUrl).Sign());
        Assert.NotNull(_reference);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _login.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_stored_reference_leads_back_into_its_conversation_with_the_bots_token()
    {
        await _bot.Adapter.ContinueConversationAsync(
            LoginPeer.AppId, _reference!, (turn, token) => turn.SendActivityAsync("later", cancellationToken: token), CancellationToken.None);

        var call = Assert.Single(_channel.Calls);
        Assert.Equal("later", call.Text);
        Assert.Equal("Bearer token-1", call.Authorization);
        Assert.StartsWith("/amer/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1/activities", call.Target, StringComparison.Ordinal);
        Assert.Equal("29:user", call.Json.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task All_the_ways_to_continue_lead_to_the_same_place()
    {
        var identity = new ClaimsIdentity([new Claim("aud", LoginPeer.AppId)]);
        BotCallbackHandler say = (turn, token) => turn.SendActivityAsync("later", cancellationToken: token);
        var (adapter, activity) = (_bot.Adapter, _reference!.GetContinuationActivity());

        await adapter.ContinueConversationAsync(LoginPeer.AppId, activity, say, CancellationToken.None);
        await adapter.ContinueConversationAsync(identity, _reference, say, CancellationToken.None);
        await adapter.ContinueConversationAsync(identity, _reference, "https://other.example", say, CancellationToken.None);
        await adapter.ContinueConversationAsync(identity, activity, say, CancellationToken.None);
        await adapter.ContinueConversationAsync(identity, activity, null, say, CancellationToken.None);

        Assert.Equal(5, _channel.Calls.Count);
        Assert.All(_channel.Calls, call => Assert.Equal("later", call.Text));
        Assert.Equal("https://other.example/.default", _login.TokenRequests[^1].Form["scope"]);
    }

    [Fact]
    public async Task The_call_is_done_when_the_turn_is()
    {
        var done = false;

        await _bot.Adapter.ContinueConversationAsync(
            LoginPeer.AppId,
            _reference!,
            async (turn, token) =>
            {
                await Task.Yield();
                await turn.SendActivityAsync("one", cancellationToken: token);
                await turn.SendActivityAsync("two", cancellationToken: token);
                done = true;
            },
            CancellationToken.None);

        Assert.True(done);
        Assert.Equal(["one", "two"], _channel.Calls.Select(call => call.Text));
    }

    [Theory]
    [InlineData("http://evil.example/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("nonsense")]
    public async Task The_token_goes_to_no_address_over_plain_http_or_to_none_at_all(string serviceUrl)
    {
        _reference!.ServiceUrl = serviceUrl;

        await Assert.ThrowsAsync<InvalidOperationException>(() => _bot.Adapter.ContinueConversationAsync(
            LoginPeer.AppId, _reference, (turn, token) => turn.SendActivityAsync("x", cancellationToken: token), CancellationToken.None));

        Assert.Equal(0, _login.TokenCalls);
    }

    [Fact]
    public async Task A_reference_without_a_service_url_says_so_when_the_bot_speaks()
    {
        _reference!.ServiceUrl = null;
        _bot.Adapter.OnTurnError = null;

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _bot.Adapter.ContinueConversationAsync(
            LoginPeer.AppId, _reference, (turn, token) => turn.SendActivityAsync("x", cancellationToken: token), CancellationToken.None));

        Assert.Contains("serviceUrl", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_conversation_is_made_and_its_first_turn_runs_in_it()
    {
        _channel.Answer(201, """{"id":"a:new","activityId":"77"}""");
        Activity? first = null;

        await _bot.Adapter.CreateConversationAsync(
            LoginPeer.AppId,
            Channels.Msteams,
            _channel.ServiceUrl,
            null,
            new ConversationParameters
            {
                IsGroup = false,
                Bot = new ChannelAccount { Id = "28:bot" },
                Members = [new ChannelAccount { Id = "29:user" }],
                TenantId = "tenant",
            },
            async (turn, token) =>
            {
                first = turn.Activity;
                await turn.SendActivityAsync("welcome", cancellationToken: token);
            },
            CancellationToken.None);

        Assert.Equal((ActivityEventNames.CreateConversation, "77", "a:new"), (first!.Name, first.Id, first.Conversation!.Id));
        Assert.Equal(("28:bot", "29:user", "tenant"), (first.Recipient!.Id, first.From!.Id, first.Conversation.TenantId));
        Assert.Equal(["/amer/v3/conversations", "/amer/v3/conversations/a%3Anew/activities"], _channel.Calls.Select(call => call.Target));
        Assert.All(_channel.Calls, call => Assert.Equal("Bearer token-1", call.Authorization));
    }

    [Theory]
    [InlineData(201, "{}")]
    [InlineData(201, "")]
    public async Task A_channel_that_gives_no_conversation_id_is_a_failure(int status, string body)
    {
        _channel.Answer(status, body);

        await Assert.ThrowsAsync<InvalidOperationException>(() => CreateAsync());
    }

    [Fact]
    public async Task A_channel_that_refuses_the_conversation_is_a_failure_and_no_turn()
    {
        _channel.Answer(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""");

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => CreateAsync());

        Assert.Equal("MessageWritesBlocked", refusal.SubCode);
    }

    [Fact]
    public async Task A_message_of_the_bot_without_an_id_cannot_be_deleted()
    {
        _bot.Adapter.OnTurnError = null;

        await Assert.ThrowsAnyAsync<ArgumentException>(() => _bot.Adapter.ContinueConversationAsync(
            LoginPeer.AppId,
            _reference!,
            (turn, token) => _bot.Adapter.DeleteActivityAsync(turn, new ConversationReference(), token),
            CancellationToken.None));
    }

    private Task CreateAsync() => _bot.Adapter.CreateConversationAsync(
        LoginPeer.AppId, Channels.Msteams, _channel.ServiceUrl, null, new ConversationParameters(), (_, _) => Task.CompletedTask, CancellationToken.None);
}
