using BotSuite.BotFramework.Authentication;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Tests.Drivers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.BotFramework.Tests.Authentication;

/// <summary>How the bot comes by its own token, against a login server on this machine.</summary>
public sealed class AccessTokenTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly SharedHttpClient _http = new();
    private readonly LogCollector _log = new();
    private LoginPeer _login = null!;

    public async ValueTask InitializeAsync() => _login = await LoginPeer.StartNewAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _login.DisposeAsync();
    }

    [Fact]
    public async Task The_secret_is_exchanged_for_a_token_as_the_standard_says()
    {
        Assert.Equal("token-1", await TokenAsync(Credentials()));

        var (path, form) = Assert.Single(_login.TokenRequests);
        Assert.Equal("/botframework.com/oauth2/v2.0/token", path);
        Assert.Equal("client_credentials", form["grant_type"]);
        Assert.Equal(LoginPeer.AppId, form["client_id"]);
        Assert.Equal(LoginPeer.AppPassword, form["client_secret"]);
        Assert.Equal("https://api.botframework.com/.default", form["scope"]);
    }

    [Fact]
    public async Task A_single_tenant_bot_signs_in_at_its_tenant()
    {
        var options = Options();
        options.MicrosoftAppType = "SingleTenant";
        options.MicrosoftAppTenantId = "the-tenant";
        options.ToChannelFromBotLoginUrl = _login.Address;

        await TokenAsync(Credentials(options));

        Assert.Equal("/the-tenant/oauth2/v2.0/token", Assert.Single(_login.TokenRequests).Path);
    }

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_its_end()
    {
        var credentials = Credentials();
        await TokenAsync(credentials);

        _clock.Advance(TimeSpan.FromSeconds(3299));
        Assert.Equal("token-1", await TokenAsync(credentials));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-2", await TokenAsync(credentials));
    }

    [Fact]
    public async Task A_token_of_four_minutes_is_kept_for_two()
    {
        _login.TokenLifetime = 240;
        var credentials = Credentials();
        await TokenAsync(credentials);

        _clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal("token-1", await TokenAsync(credentials));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-2", await TokenAsync(credentials));
    }

    [Fact]
    public async Task Many_who_wait_at_once_cause_one_request()
    {
        var release = new TaskCompletionSource();
        _login.AnswerToken = async context =>
        {
            await release.Task;
            await context.Response.WriteAsync("""{"access_token":"slow","expires_in":3600}""");
        };
        var credentials = Credentials();
        var waiting = Enumerable.Range(0, 32).Select(_ => TokenAsync(credentials)).ToArray();
        release.SetResult();

        Assert.All(await Task.WhenAll(waiting), token => Assert.Equal("slow", token));
        Assert.Equal(1, _login.TokenCalls);
    }

    [Fact]
    public async Task One_who_gives_up_waiting_does_not_end_the_request_of_the_others()
    {
        var release = new TaskCompletionSource();
        _login.AnswerToken = async context =>
        {
            await release.Task;
            await context.Response.WriteAsync("""{"access_token":"slow","expires_in":3600}""");
        };
        var credentials = Credentials();
        using var cancellation = new CancellationTokenSource();
        var impatient = credentials.GetTokenAsync(cancellation.Token).AsTask();
        var patient = TokenAsync(credentials);

        await cancellation.CancelAsync();
        release.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.Equal("slow", await patient);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_and_an_older_refusal_changes_nothing()
    {
        var credentials = Credentials();
        var first = await TokenAsync(credentials);
        credentials.Reject(first);
        Assert.Equal("token-2", await TokenAsync(credentials));

        credentials.Reject(first);

        Assert.Equal("token-2", await TokenAsync(credentials));
    }

    [Fact]
    public async Task While_the_login_service_is_down_the_old_token_serves_until_its_end()
    {
        var credentials = Credentials();
        await TokenAsync(credentials);
        _login.AnswerToken = Answer(503, "down");

        _clock.Advance(TimeSpan.FromMinutes(56));
        Assert.Equal("token-1", await TokenAsync(credentials));
        Assert.Equal("token-1", await TokenAsync(credentials));
        Assert.Equal(2, _login.TokenCalls);
        Assert.Contains(_log.Lines, line => line.Contains("old one is used", StringComparison.Ordinal));

        _clock.Advance(TimeSpan.FromMinutes(4));
        await Assert.ThrowsAsync<TokenRequestException>(() => TokenAsync(credentials));
    }

    [Fact]
    public async Task A_failure_is_not_remembered()
    {
        _login.AnswerToken = Answer(500, "");
        var credentials = Credentials();
        await Assert.ThrowsAsync<TokenRequestException>(() => TokenAsync(credentials));
        _login.AnswerToken = null;

        Assert.Equal("token-2", await TokenAsync(credentials));
    }

    [Theory]
    [InlineData("AADSTS700016: Application with identifier was not found in the directory 'Bot Framework'.", "MicrosoftAppTenantId")]
    [InlineData("AADSTS7000215: Invalid client secret provided.", "MicrosoftAppPassword")]
    [InlineData("AADSTS7000222: The provided client secret keys are expired.", "new client secret")]
    [InlineData("AADSTS90002: Tenant not found.", "MicrosoftAppTenantId")]
    [InlineData("AADSTS500011: The resource principal was not found.", "ToChannelFromBotOAuthScope")]
    [InlineData("something else", "MicrosoftAppId")]
    [InlineData("something else", "MicrosoftAppTenantId", "server_error")]
    [InlineData("unknown authority", "ValidateAuthority", "invalid_instance")]
    public async Task The_services_codes_are_explained_by_the_key_to_look_at(string description, string key, string error = "invalid_client")
    {
        _login.AnswerToken = Answer(401, $$"""{"error":"{{error}}","error_description":"{{description}}"}""");

        var failure = await Assert.ThrowsAsync<TokenRequestException>(() => TokenAsync(Credentials()));

        Assert.Contains(key, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(LoginPeer.AppPassword, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"access_token":7,"expires_in":3600}""")]
    [InlineData(200, """{"access_token":"x"}""")]
    [InlineData(200, """{"access_token":"x","expires_in":"soon"}""")]
    [InlineData(400, "{}")]
    [InlineData(400, "null")]
    [InlineData(302, "{}")]
    public async Task An_answer_that_is_no_token_is_a_failure_with_a_reason(int status, string body)
    {
        _login.AnswerToken = Answer(status, body);

        var failure = await Assert.ThrowsAsync<TokenRequestException>(() => TokenAsync(Credentials()));

        Assert.Contains("login service", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_service_that_is_not_there_is_a_failure_that_names_its_key()
    {
        await _login.StopAsync();

        var failure = await Assert.ThrowsAsync<TokenRequestException>(() => TokenAsync(Credentials()));

        Assert.Contains("ToChannelFromBotLoginUrl", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_service_that_does_not_answer_is_given_up_after_thirty_seconds()
    {
        var arrived = new TaskCompletionSource();
        _login.AnswerToken = async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        var waiting = TokenAsync(Credentials());
        await arrived.Task;

        _clock.Advance(TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<TokenRequestException>(() => waiting);
        Assert.Contains("30 seconds", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_scope_has_its_own_token_and_one_without_a_suffix_gets_it()
    {
        var sources = Sources(Options(), "Development");

        Assert.Equal("token-1", await TokenAsync(sources.For("")));
        Assert.Equal("token-2", await TokenAsync(sources.For("https://skill.example")));
        Assert.Equal("token-2", await TokenAsync(sources.For("https://skill.example/.default")));
        Assert.Equal("https://skill.example/.default", _login.TokenRequests[^1].Form["scope"]);
    }

    [Theory]
    [InlineData("Production", null)]
    [InlineData("Development", "http://login.example/tenant")]
    public void The_secret_is_never_sent_over_plain_http_in_production_or_to_another_machine(string environment, string? loginUrl)
    {
        var options = Options();
        options.ToChannelFromBotLoginUrl = loginUrl ?? options.ToChannelFromBotLoginUrl;

        Assert.Throws<InvalidOperationException>(() => Sources(options, environment).For(null));
    }

    [Fact]
    public void A_token_does_not_print_itself() =>
        Assert.DoesNotContain("secret", new AccessToken("secret", _clock.GetUtcNow()).ToString(), StringComparison.Ordinal);

    private BotAuthenticationOptions Options() => new()
    {
        MicrosoftAppId = LoginPeer.AppId,
        MicrosoftAppPassword = LoginPeer.AppPassword,
        ToChannelFromBotLoginUrl = _login.LoginUrl,
    };

    private IConnectorCredentials Credentials(BotAuthenticationOptions? options = null) =>
        Sources(options ?? Options(), "Development").For(null);

    private AccessTokenSources Sources(BotAuthenticationOptions options, string environment) => new(
        AuthenticationSettings.From(options, new TestEnvironment(environment)), _http, _clock, _log.CreateLogger<AccessTokenCache>());

    private static Task<string> TokenAsync(IConnectorCredentials credentials) => credentials.GetTokenAsync(CancellationToken.None).AsTask();

    private static Func<HttpContext, Task> Answer(int status, string body) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    };
}
