using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Text;
using BotSuite.BotFramework.Authentication;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.BotFramework.Tests.Authentication;

/// <summary>Who may speak to the bot: real tokens over real HTTP, each spoilt in one way.</summary>
public sealed class InboundTokenTests : IAsyncLifetime
{
    private LoginPeer _login = null!;
    private BotHost _bot = null!;
    private int _turns;
    private ClaimsIdentity? _identity;
    private string? _callerId;

    /// <summary>Ways to spoil a token, with a word of the reason that our log must then give.</summary>
    private static readonly Dictionary<string, (Action<TokenShape> Spoil, string Reason)> Spoilt = new()
    {
        ["no algorithm"] = (token => token.Header["alg"] = "none", "not RS256"),
        ["no algorithm, other case"] = (token => token.Header["alg"] = "nOnE", "not RS256"),
        ["the public key as a shared secret"] = (token => token.Header["alg"] = "HS256", "not RS256"),
        ["another hash"] = (token => token.Header["alg"] = "RS512", "not RS256"),
        ["an unknown key id"] = (token => token.Header["kid"] = "key-of-nobody", "key-of-nobody"),
        ["no key id"] = (token => token.Header.Remove("kid"), "no key id"),
        ["another key under a known id"] = (token => token.SignedBy = new SigningKey("key-of-a-thief", []), "signature"),
        ["a demanded extension"] = (token => token.Header["crit"] = new System.Text.Json.Nodes.JsonArray("exp"), "crit"),
        ["another issuer"] = (token => token.Claims["iss"] = "https://sts.windows.net/evil/", "issuer"),
        ["no issuer"] = (token => token.Claims.Remove("iss"), "issuer"),
        ["another audience"] = (token => token.Claims["aud"] = "99999999-0000-0000-0000-000000000000", "MicrosoftAppId"),
        ["no audience"] = (token => token.Claims.Remove("aud"), "MicrosoftAppId"),
        ["an end six minutes ago"] = (token => token.Claims["exp"] = DateTimeOffset.UtcNow.AddMinutes(-6).ToUnixTimeSeconds(), "expired"),
        ["no end"] = (token => token.Claims.Remove("exp"), "expire"),
        ["an end that is no number"] = (token => token.Claims["exp"] = "tomorrow", "token"),
        ["a start in six minutes"] = (token => token.Claims["nbf"] = DateTimeOffset.UtcNow.AddMinutes(6).ToUnixTimeSeconds(), "not yet valid"),
        ["another service url"] = (token => token.Claims["serviceurl"] = "https://evil.example/", "service URL"),
        ["no service url"] = (token => token.Claims.Remove("serviceurl"), "service URL"),
        ["a service url that is no text"] = (token => token.Claims["serviceurl"] = 7, "service URL"),
    };

    public static TheoryData<string> Spoilings => [.. Spoilt.Keys];

    public async ValueTask InitializeAsync()
    {
        _login = await LoginPeer.StartNewAsync();
        _bot = await BotHost.StartAsync(
            (turn, _) =>
            {
                Interlocked.Increment(ref _turns);
                _identity = turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey);
                _callerId = turn.Activity.CallerId;
                return Task.CompletedTask;
            },
            _login.Settings());
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _login.DisposeAsync();
    }

    [Fact]
    public async Task A_channels_token_is_accepted_and_its_claims_reach_the_turn()
    {
        using var response = await PostAsync(_login.ChannelToken());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(LoginPeer.AppId, _identity!.FindFirst(AuthenticationConstants.AudienceClaim)!.Value);
        Assert.True(_identity.IsAuthenticated);
        Assert.Equal("urn:botframework:azure", _callerId);
    }

    [Theory]
    [MemberData(nameof(Spoilings))]
    public async Task A_token_with_one_fault_is_answered_401_with_the_reason_in_our_log_only(string fault)
    {
        var token = _login.ChannelToken();
        Spoilt[fault].Spoil(token);

        using var response = await PostAsync(token);

        await AssertRefusedAsync(response, Spoilt[fault].Reason);
    }

    [Theory]
    [InlineData("an end four minutes ago", "exp", -4)]
    [InlineData("a start in four minutes", "nbf", 4)]
    public async Task Clocks_may_differ_by_five_minutes(string leniency, string claim, int minutes)
    {
        var token = _login.ChannelToken();
        token.Claims[claim] = DateTimeOffset.UtcNow.AddMinutes(minutes).ToUnixTimeSeconds();

        using var response = await PostAsync(token);

        Assert.True(response.StatusCode == HttpStatusCode.OK, leniency);
    }

    [Fact]
    public async Task The_service_url_is_compared_in_any_case_and_the_claim_is_found_in_both_spellings()
    {
        var token = _login.ChannelToken();
        token.Claims.Remove("serviceurl");
        token.Claims["serviceUrl"] = LoginPeer.ServiceUrl.ToUpperInvariant();

        using var response = await PostAsync(token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("directline", "webchat")]
    [InlineData("MSTEAMS")]
    public async Task A_key_that_is_not_endorsed_for_the_channel_is_refused(params string[]? endorsements)
    {
        _login.Keys[0].Endorsements = endorsements;

        using var response = await PostAsync(_login.ChannelToken());

        await AssertRefusedAsync(response, "not endorsed");
    }

    [Theory]
    [InlineData("""{"type":"message","channelId":"msteams"}""", "no service URL")]
    [InlineData("""{"type":"message","serviceUrl":"https://smba.example/amer/"}""", "names no channel")]
    public async Task An_activity_without_the_facts_that_the_token_binds_is_refused(string activity, string reason)
    {
        using var response = await _bot.PostAsync(activity, _login.ChannelToken().Sign());

        await AssertRefusedAsync(response, reason);
    }

    [Theory]
    [InlineData("bearer {0}")]
    [InlineData("BEARER {0}")]
    [InlineData("Bearer  {0}")]
    [InlineData("Bearer {0} x")]
    [InlineData("Bearer {0},{0}")]
    [InlineData("Bearer\t{0}")]
    [InlineData("Bearer")]
    [InlineData("Basic {0}")]
    [InlineData("{0}")]
    public async Task A_header_that_is_not_exactly_Bearer_and_a_token_is_refused(string header)
    {
        var answer = await PostRawAsync("Authorization: " + string.Format(null, header, _login.ChannelToken().Sign()));

        Assert.StartsWith("HTTP/1.1 401", answer, StringComparison.Ordinal);
        Assert.Equal(0, _turns);
    }

    [Fact]
    public async Task No_header_at_all_is_refused()
    {
        using var response = await _bot.PostAsync(BotHost.Message(LoginPeer.ServiceUrl));

        await AssertRefusedAsync(response, "no Authorization header");
    }

    [Fact]
    public async Task Two_headers_are_refused_although_each_is_good()
    {
        var header = "Authorization: Bearer " + _login.ChannelToken().Sign();

        var answer = await PostRawAsync(header + "\r\n" + header);

        Assert.StartsWith("HTTP/1.1 401", answer, StringComparison.Ordinal);
        Assert.Equal(0, _turns);
    }

    [Fact]
    public async Task A_giant_token_is_refused_before_it_is_decoded()
    {
        var token = _login.ChannelToken();
        token.Claims["padding"] = new string('x', 16 * 1024);

        using var response = await PostAsync(token);

        await AssertRefusedAsync(response, "longer than");
    }

    [Fact]
    public async Task A_header_beyond_what_the_server_takes_is_answered_431_and_the_bot_lives_on()
    {
        var token = _login.ChannelToken();
        token.Claims["padding"] = new string('x', 64 * 1024);

        var answer = await PostRawAsync("Authorization: Bearer " + token.Sign());
        using var next = await PostAsync(_login.ChannelToken());

        Assert.StartsWith("HTTP/1.1 431", answer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.")]
    [InlineData("bnVsbA.bnVsbA.bnVsbA")]
    [InlineData("W10.W10.W10")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.!!!!.x")]
    [InlineData("eyJhbGciOiJSUzI1NiIsImtpZCI6ImtleS0xIn0.bm90IGpzb24.x")]
    [InlineData("a.b.c.d.e")]
    [InlineData("eyJhbGciOnsiYSI6MX19.e30.x")]
    public async Task What_is_no_token_is_refused_and_never_an_error_of_ours(string token)
    {
        using var response = await _bot.PostAsync(BotHost.Message(LoginPeer.ServiceUrl), token);

        await AssertRefusedAsync(response, "401");
    }

    [Fact]
    public async Task A_strangers_token_causes_no_call_to_anybody()
    {
        var token = _login.ChannelToken();
        token.Header["kid"] = "unknown";
        token.Claims["aud"] = "somebody-else";

        using var response = await PostAsync(token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, _login.MetadataCalls + _login.KeyCalls + _login.TokenCalls);
    }

    [Fact]
    public async Task No_call_leaves_for_the_service_url_before_the_token_is_believed()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotHost.StartAsync(BotHost.Echo, _login.Settings());
        var token = _login.ChannelToken(channel.ServiceUrl);
        token.SignedBy = new SigningKey("key-of-a-thief", []);

        using var response = await bot.PostAsync(BotHost.Message(channel.ServiceUrl), token.Sign());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(channel.Calls);
        Assert.Equal(0, _login.TokenCalls);
    }

    [Fact]
    public async Task Control_characters_of_a_token_cannot_forge_a_line_of_the_log()
    {
        var token = _login.ChannelToken();
        token.Claims["iss"] = "x\r\ninfo: all is well";

        using var response = await PostAsync(token);

        Assert.Contains(_bot.Log.Lines, line => line.Contains("x??info: all is well", StringComparison.Ordinal));
    }

    private Task<HttpResponseMessage> PostAsync(TokenShape token) => _bot.PostAsync(BotHost.Message(LoginPeer.ServiceUrl), token.Sign());

    private async Task AssertRefusedAsync(HttpResponseMessage response, string reason)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(response.Headers.WwwAuthenticate);
        Assert.Equal(0, _turns);
        Assert.Contains(_bot.Log.Lines, line => line.Contains("401", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private async Task<string> PostRawAsync(string header)
    {
        var body = BotHost.Message(LoginPeer.ServiceUrl);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _bot.Endpoint.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n"
            + $"Connection: close\r\n{header}\r\n\r\n{body}"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
