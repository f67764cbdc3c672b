using System.Net;
using BotSuite.BotFramework.Tests.Drivers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.BotFramework.Tests.Authentication;

/// <summary>How the bot comes by the channels' keys, and what it does when it does not.</summary>
public sealed class SigningKeyTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private LoginPeer _login = null!;
    private BotHost _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _login = await LoginPeer.StartNewAsync();
        _bot = await BotHost.StartAsync(
            (_, _) => Task.CompletedTask, _login.Settings(), register: services => services.AddSingleton<TimeProvider>(_clock));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _login.DisposeAsync();
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_many_first_requests_at_a_time()
    {
        var release = new TaskCompletionSource();
        _login.AnswerMetadata = async context =>
        {
            await release.Task;
            _login.AnswerMetadata = null;
            await context.Response.WriteAsync($$"""{"jwks_uri":"{{_login.Address}}/keys"}""");
        };
        var requests = Enumerable.Range(0, 16).Select(_ => StatusAsync()).ToArray();
        await Wait.UntilAsync(() => _login.MetadataCalls > 0);
        release.SetResult();

        Assert.All(await Task.WhenAll(requests), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, _login.KeyCalls);
    }

    [Fact]
    public async Task An_unknown_key_causes_one_look_in_the_minimum_interval()
    {
        await StatusAsync();
        _clock.Advance(TimeSpan.FromMinutes(5));
        var forged = _login.ChannelToken(now: _clock.GetUtcNow());
        forged.Header["kid"] = "forged";

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(forged));

        Assert.Equal(2, _login.KeyCalls);
        _clock.Advance(TimeSpan.FromMinutes(5));
        await StatusAsync(forged);
        Assert.Equal(3, _login.KeyCalls);
    }

    [Fact]
    public async Task Old_keys_stay_in_force_while_the_key_server_is_down()
    {
        await StatusAsync();
        _login.AnswerKeys = Answer(503, "down");
        _clock.Advance(TimeSpan.FromMinutes(6));
        var forged = _login.ChannelToken(now: _clock.GetUtcNow());
        forged.Header["kid"] = "forged";

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(forged));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());
        Assert.Contains(_bot.Log.Lines, line => line.Contains("1 known keys stay in force", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_are_read_anew_after_a_day_without_making_anybody_wait()
    {
        await StatusAsync();
        _clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync());

        await Wait.UntilAsync(() => _login.KeyCalls == 2);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_is_refused_after_the_daily_look()
    {
        var withdrawn = _login.Keys[0];
        await StatusAsync();
        _login.Keys[0] = new SigningKey("key-2", ["msteams"]);
        _clock.Advance(TimeSpan.FromHours(24));
        var token = _login.ChannelToken(now: _clock.GetUtcNow());
        token.Header["kid"] = withdrawn.Id;
        token.SignedBy = withdrawn;
        await StatusAsync(token);

        await Wait.UntilAsync(() => _bot.Log.Lines.Count(line => line.Contains("Read 1 signing keys", StringComparison.Ordinal)) == 2);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(token));
    }

    [Fact]
    public async Task A_failed_first_fetch_is_repeated_after_seconds_not_after_the_minimum_interval()
    {
        _login.AnswerMetadata = Answer(500, "");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());
        _login.AnswerMetadata = null;
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());

        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"jwks_uri":7}""")]
    [InlineData("""{"jwks_uri":"/keys"}""")]
    public async Task A_broken_metadata_document_is_a_401_and_a_line_in_the_log(string metadata)
    {
        _login.AnswerMetadata = Answer(200, metadata);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());

        Assert.Contains(_bot.Log.Lines, line => line.Contains("Could not read signing keys", StringComparison.Ordinal));
        Assert.Equal(0, _login.KeyCalls);
    }

    [Theory]
    [InlineData("http://keys.example/keys")]
    [InlineData("file:///etc/passwd")]
    public async Task Keys_are_not_taken_from_an_address_that_is_not_https(string address)
    {
        _login.AnswerMetadata = Answer(200, $$"""{"jwks_uri":"{{address}}"}""");

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());

        Assert.Contains(_bot.Log.Lines, line => line.Contains(address + ", which is not https", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("""{"keys":{}}""")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[7,null,{"kty":"EC","kid":"key-1"},{"kty":"RSA"},{"kty":"RSA","kid":"key-1","n":"!","e":"AQAB"},{"kty":"RSA","kid":"key-1","n":"AQAB","e":"AQAB"}]}""")]
    public async Task A_broken_key_set_is_a_401_and_a_line_in_the_log(string keys)
    {
        _login.AnswerKeys = Answer(200, keys);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());

        Assert.Contains(_bot.Log.Lines, line => line.Contains("Could not read signing keys", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_endless_key_set_is_cut_off()
    {
        _login.AnswerKeys = async context =>
        {
            var block = new byte[64 * 1024];
            for (var i = 0; i < 64 && !context.RequestAborted.IsCancellationRequested; i++)
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
        };

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());

        Assert.Contains(_bot.Log.Lines, line => line.Contains("longer than 1048576 bytes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_server_that_does_not_answer_is_given_up_after_ten_seconds()
    {
        var arrived = new TaskCompletionSource();
        _login.AnswerKeys = async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        var request = StatusAsync();
        await arrived.Task;

        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.Unauthorized, await request);
    }

    [Fact]
    public async Task A_redirect_of_the_key_server_is_not_followed()
    {
        _login.AnswerKeys = context =>
        {
            context.Response.Redirect("https://evil.example/keys");
            return Task.CompletedTask;
        };

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());
    }

    private async Task<HttpStatusCode> StatusAsync(TokenShape? token = null)
    {
        var sent = (token ?? _login.ChannelToken(now: _clock.GetUtcNow())).Sign();
        using var response = await _bot.PostAsync(BotHost.Message(LoginPeer.ServiceUrl), sent);
        return response.StatusCode;
    }

    private static Func<HttpContext, Task> Answer(int status, string body) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    };
}
