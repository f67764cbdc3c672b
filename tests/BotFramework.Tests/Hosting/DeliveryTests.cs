using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.BotFramework.Tests.Hosting;

/// <summary>What a channel is answered, and what it receives, over real HTTP both ways.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private ConnectorPeer _channel = null!;
    private BotHost _bot = null!;
    private BotCallbackHandler _onTurn = BotHost.Echo;
    private int _turns;

    public async ValueTask InitializeAsync()
    {
        _channel = await ConnectorPeer.StartNewAsync();
        _bot = await BotHost.StartAsync((turn, cancellationToken) =>
        {
            Interlocked.Increment(ref _turns);
            return _onTurn(turn, cancellationToken);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_answered_200_and_its_reply_goes_to_the_service_url_with_its_path()
    {
        using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        var reply = Assert.Single(_channel.Calls);
        Assert.Equal("POST", reply.Method);
        Assert.Equal("/amer/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1/activities/activity-1", reply.Target);
        Assert.Equal("echo: hello", reply.Text);
        Assert.Null(reply.Authorization);
        Assert.Equal("29:user", reply.Json.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_bot_that_says_nothing_is_answered_200()
    {
        _onTurn = (_, _) => Task.CompletedTask;

        using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(_channel.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("hello")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":" "}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":["message"]}""")]
    [InlineData("""{"type":"message","conversation":"c"}""")]
    [InlineData("""{"type":"message","from":7}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message"} trailing""")]
    public async Task A_body_that_is_no_activity_is_answered_400(string body)
    {
        using var response = await _bot.PostAsync(body);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_nested_beyond_reason_is_answered_400()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);

        using var response = await _bot.PostAsync($$"""{"type":"message","channelData":{{deep}}}""");

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/json")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_body_that_is_not_declared_as_json_is_answered_415(string contentType)
    {
        using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl), contentType: contentType);

        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("application/vnd.microsoft.activity+json")]
    public async Task Json_may_be_declared_in_several_ways(string contentType)
    {
        using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl), contentType: contentType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_compressed_body_is_answered_415()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _bot.Endpoint) { Content = new ByteArrayContent([31, 139]) };
        request.Content.Headers.ContentType = new("application/json");
        request.Content.Headers.ContentEncoding.Add("gzip");

        using var response = await _bot.Client.SendAsync(request);

        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_byte_order_mark_is_forgiven()
    {
        using var response = await _bot.PostAsync("\uFEFF" + BotHost.Message(_channel.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("echo: hello", Assert.Single(_channel.Calls).Text);
    }

    [Theory]
    [InlineData(256 * 1024, HttpStatusCode.OK)]
    [InlineData((256 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_have_256_kilobytes_and_no_more(int length, HttpStatusCode status)
    {
        var start = BotHost.Message(_channel.ServiceUrl, "x");

        using var response = await _bot.PostAsync(start + new string(' ', length - start.Length));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task An_endless_chunked_body_is_answered_413_without_being_read_to_its_end()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _bot.Endpoint.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"));
        var block = Encoding.ASCII.GetBytes($"10000\r\n{new string(' ', 0x10000)}\r\n");
        for (var sent = 0; sent <= 256 * 1024; sent += 0x10000)
            await stream.WriteAsync(block);
        using var reader = new StreamReader(stream);

        // The last chunk is never sent: an answer that waited for it would not come.
        var answer = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Equal(0, _turns);
    }

    [Fact]
    public async Task A_body_that_breaks_the_rules_of_http_is_answered_400()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _bot.Endpoint.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n"));
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(0, _turns);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Another_method_is_answered_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _bot.Endpoint);

        using var response = await _bot.Client.SendAsync(request);

        await AssertRefusedAsync(response, HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_type_in_another_case_is_the_same_type()
    {
        using var response = await _bot.PostAsync(
            BotHost.Message(_channel.ServiceUrl).Replace("\"message\"", "\"Message\"", StringComparison.Ordinal));

        Assert.Equal("echo: hello", Assert.Single(_channel.Calls).Text);
    }

    [Theory]
    [InlineData("https://smba.example/amer/")]
    [InlineData("http://192.168.0.7/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("nonsense")]
    public async Task Without_authentication_a_service_url_beyond_this_machine_is_answered_401(string serviceUrl)
    {
        using var response = await _bot.PostAsync(BotHost.Message(serviceUrl));

        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized);
        Assert.Contains(_bot.Log.Lines, line => line.Contains("MicrosoftAppId is empty", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Messages_can_be_changed_and_deleted()
    {
        _onTurn = async (turn, cancellationToken) =>
        {
            var sent = await turn.SendActivityAsync("first", cancellationToken: cancellationToken);
            var changed = MessageFactory.Text("second");
            changed.Id = sent.Id;
            await turn.UpdateActivityAsync(changed, cancellationToken);
            await turn.DeleteActivityAsync(sent.Id!, cancellationToken);
        };

        using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["POST activity-1", "PUT sent-1", "DELETE sent-1"], _channel.Calls.Select(call => $"{call.Method} {call.Target.Split('/')[^1]}"));
    }

    [Fact]
    public async Task Many_turns_at_once_each_answer_their_own_conversation()
    {
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async number =>
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            using var response = await _bot.PostAsync(BotHost.Message(_channel.ServiceUrl, text, id: "id-" + text));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }));

        Assert.Equal(64, _channel.Calls.Count);
        Assert.All(_channel.Calls, call => Assert.Equal("echo: " + call.Target.Split("id-")[1], call.Text));
    }

    private async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Equal(0, _turns);
        Assert.Empty(_channel.Calls);
    }
}
